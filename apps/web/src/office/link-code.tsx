import { create } from 'qrcode'

const quiet = 4

/** The QR code of an address, drawn by ourselves: the content policy lets no other image in. Dark on light in the dark style too, for cameras. */
export function LinkCode({ address, label }: { readonly address: string; readonly label: string }) {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data).flatMap((bit, at) =>
    bit === 1 ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  )
  const whole = size + 2 * quiet
  return (
    <svg
      className="link-code"
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={`M${-quiet} ${-quiet}h${whole}v${whole}h${-whole}z`} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
