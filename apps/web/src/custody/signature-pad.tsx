import { useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

const width = 600
const height = 200

/** A field to sign in with a finger or a mouse. `value` is the path of the strokes, '' while there is none. */
export function SignaturePad(props: { readonly value: string; readonly onChange: (path: string) => void }) {
  const { t } = useTranslation('custody')
  const path = useRef(props.value)
  const drawing = useRef(false)
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    // A dot is a stroke too.
    const { x, y } = pointOf(event)
    path.current += `M${x} ${y}L${x} ${y}`
    props.onChange(path.current)
  }
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing.current) return
    const { x, y } = pointOf(event)
    path.current += `L${x} ${y}`
    props.onChange(path.current)
  }
  return (
    <div className="stack-near">
      <svg
        className="signature-pad"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('note.signArea')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => (drawing.current = false)}
        onPointerCancel={() => (drawing.current = false)}
      >
        <path d={props.value} />
      </svg>
      <div>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            path.current = ''
            props.onChange('')
          }}
        >
          {t('note.signClear')}
        </button>
      </div>
    </div>
  )
}

/** Where the finger is, in the units of the field. */
function pointOf(event: PointerEvent<SVGSVGElement>): { readonly x: number; readonly y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return {
    x: within((event.clientX - box.left) / box.width, width),
    y: within((event.clientY - box.top) / box.height, height),
  }
}

const within = (part: number, most: number): number => Math.round(Math.min(Math.max(part, 0), 1) * most)
