const width = 480

/**
 * The address of a small picture of a photo that is on its way: a telephone that drew five photos at their full size at
 * once would run out of memory. Empty for what is no photo, or none that the browser can read.
 */
export async function previewOf(file: Blob): Promise<string> {
  if (!file.type.startsWith('image/')) return ''
  try {
    const drawn = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' })
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: drawn.width, height: drawn.height })
    canvas.getContext('2d')?.drawImage(drawn, 0, 0)
    drawn.close()
    const { promise, resolve } = Promise.withResolvers<Blob | null>()
    canvas.toBlob(resolve, 'image/jpeg', 0.8)
    const small = await promise
    return small === null ? '' : URL.createObjectURL(small)
  } catch {
    return ''
  }
}
