import { useEffect, useRef } from 'react'
import type { FieldErrors, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldId } from './field.tsx'

type Fault = { readonly path: string; readonly message: string }

/** On top of a form that was not saved: every fault by the name of its field, each a way to it. Takes the focus when it appears. */
export function ErrorSummary<Values extends FieldValues>(props: {
  readonly errors: FieldErrors<Values>
  /** What the server said, when it was the one that refused. */
  readonly failure?: string | undefined
  /** Grows with each try, so that a second failed try is told as well. */
  readonly tries: number
}) {
  const faults = inPageOrder(faultsOf(props.errors))
  if (props.tries === 0 || (faults.length === 0 && props.failure === undefined)) return null
  return <Summary key={`${props.tries} ${props.failure ?? ''}`} faults={faults} failure={props.failure} />
}

function Summary({
  faults,
  failure,
}: {
  readonly faults: readonly Fault[]
  readonly failure: string | undefined
}) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      {faults.length > 0 && <h2>{t('errors.title', { count: faults.length })}</h2>}
      {failure === undefined ? <p>{t('errors.kept')}</p> : <p>{failure}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.path}>
              <a href={`#${fieldId(fault.path)}`} onClick={(event) => jump(event, fault.path)}>
                {labelOf(fault.path)}
                {fault.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function jump(event: React.MouseEvent, path: string) {
  event.preventDefault()
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(fieldId(path))}`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

/** The label as the page shows it, so that no form has to name its fields twice. */
function labelOf(path: string): string {
  const id = CSS.escape(fieldId(path))
  const label = groupNameOf(id) ?? document.querySelector(`label[for="${id}"]`)
  const name = label?.firstChild?.textContent
  return name == null ? '' : `${name.trim()}: `
}

/** What is chosen among a few is named by what is asked, not by its first answer. */
function groupNameOf(id: string): Element | null {
  const group = document.querySelector(`#${id}`)?.closest('[role="radiogroup"]')
  const name = group?.getAttribute('aria-labelledby')
  return name == null ? null : document.querySelector(`#${CSS.escape(name)}`)
}

/** As the fields stand on the page, whichever rule found the fault first. */
const inPageOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((a, b) => {
    const [one, other] = [elementOf(a), elementOf(b)]
    if (one === null || other === null) return 0
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  })

const elementOf = ({ path }: Fault): Element | null => document.querySelector(`#${CSS.escape(fieldId(path))}`)

function faultsOf(errors: object, above = ''): readonly Fault[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return []
    const path = above === '' ? key : `${above}.${key}`
    if ('message' in error && typeof error.message === 'string') return [{ path, message: error.message }]
    if (error instanceof Element) return []
    return key === 'ref' ? [] : faultsOf(error, path)
  })
}
