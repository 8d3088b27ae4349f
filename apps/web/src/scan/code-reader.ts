import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

/** Finds the codes in a picture of the camera. */
export type CodeReader = (video: HTMLVideoElement) => Promise<readonly string[]>

type Detector = {
  readonly detect: (video: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}

declare global {
  // What some browsers have of their own and others do not.
  var BarcodeDetector:
    | {
        new (options: { readonly formats: readonly string[] }): Detector
        getSupportedFormats: () => Promise<readonly string[]>
      }
    | undefined
}

const formats = [
  'qr_code',
  'code_128',
  'code_39',
  'code_93',
  'codabar',
  'ean_13',
  'ean_8',
  'itf',
  'upc_a',
  'data_matrix',
]

/** The browser's own where it reads all that may stand on a thing; otherwise ours, which comes when it is needed. */
export async function codeReader(): Promise<CodeReader> {
  const own = globalThis.BarcodeDetector
  if (own === undefined) return ourReader()
  const known: readonly string[] = await own.getSupportedFormats().catch(() => [])
  if (!formats.slice(0, 3).every((format) => known.includes(format))) return ourReader()
  const detector = new own({ formats: formats.filter((format) => known.includes(format)) })
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue)
}

async function ourReader(): Promise<CodeReader> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  const canvas = document.createElement('canvas')
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video
    if (drawing === null || width === 0) return []
    Object.assign(canvas, { width, height })
    drawing.drawImage(video, 0, 0)
    const found = await readBarcodes(drawing.getImageData(0, 0, width, height), {
      formats: [
        'QRCode',
        'Code128',
        'Code39',
        'Code93',
        'Codabar',
        'EAN13',
        'EAN8',
        'ITF',
        'UPCA',
        'DataMatrix',
      ],
      maxNumberOfSymbols: 4,
    })
    return found.filter(({ isValid }) => isValid).map(({ text }) => text)
  }
}
