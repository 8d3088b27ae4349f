import type { Page } from '@playwright/test'

export type Photo = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A photo of nothing in particular, as large as one from a telephone: the browser draws it and writes it as JPEG. */
export async function photoOf(page: Page, name: string): Promise<Photo> {
  const written = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 1600, height: 1200 })
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('nothing to draw on')
    const image = context.createImageData(1600, 1200)
    for (let at = 0; at < image.data.length; at += 4)
      image.data.set([Math.random() * 255, 120 + Math.random() * 80, (at / image.data.length) * 255, 255], at)
    context.putImageData(image, 0, 0)
    return canvas.toDataURL('image/jpeg', 0.9)
  })
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(written.slice(written.indexOf(',') + 1), 'base64'),
  }
}
