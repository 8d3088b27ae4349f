import type { PurchasePaper } from '@prongsai/domain/procurement/method'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFile } from '../template/papers-part.tsx'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { useFactTexts } from './fact-text.ts'
import { waitingOf, type PurchaseRecord, type StepShown } from './purchase-file.ts'

/** ขั้นตอน: the whole course, each with its day, whose it is, its clause, what was said and its papers. */
export function PurchaseCourse({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const counted = purchase.course.filter(({ state }) => state !== 'skipped')
  const done = counted.filter(({ state }) => state === 'done').length
  const waits = waitingOf(purchase)
  const [all, setAll] = useState(false)
  return (
    <nav className="sheet course" aria-label={t('course.title')} data-all={all || undefined}>
      <h2>{t('course.title')}</h2>
      <p className="soft small">
        {waits === undefined
          ? t('course.through', { done, of: counted.length })
          : t('course.at', { n: counted.indexOf(waits) + 1, of: counted.length })}
      </p>
      <button
        type="button"
        className="link-button course-all"
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        {t(all ? 'course.hide' : 'course.show')}
      </button>
      <ol>
        {purchase.course.map((step) => (
          <li key={step.key} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span className="course-mark" aria-hidden="true">
              {step.state === 'done' ? '✓' : step.state === 'skipped' ? '–' : counted.indexOf(step) + 1}
            </span>
            <StepLine purchase={purchase} step={step} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type LineProps = { readonly purchase: PurchaseRecord; readonly step: StepShown }

function StepLine({ purchase, step }: LineProps) {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  const { name, who, clause, on, state, papers } = step
  return (
    <div className="course-line">
      <p>
        {name} <span className="visually-hidden">({t(`course.${state}`)})</span>
      </p>
      <p className="soft small">
        {on !== null && <>{short(on)} · </>}
        {who} · {clause}
      </p>
      {state === 'skipped' && <p className="soft small">{t('course.skipped')}</p>}
      {state === 'done' && <SaidAt purchase={purchase} step={step} />}
      {(state === 'done' || state === 'now') && papers.length > 0 && (
        <PaperLinks id={purchase.id} papers={papers} />
      )}
    </div>
  )
}

/** What was said when the step was passed, by whom and under which number. */
function SaidAt({ purchase, step }: LineProps) {
  const { t } = useTranslation('procurement')
  const textsOf = useFactTexts()
  const stands = purchase.steps.findLast(
    ({ step: key, undoneAt, outcome }) => key === step.key && undoneAt === null && outcome !== 'returned',
  )
  if (stands === undefined) return null
  const texts = textsOf(step.fields, stands.facts)
  const { by, position, actingFor, paper, note, broughtForward } = stands
  return (
    <details>
      <summary>
        {t('course.more')}
        <span className="visually-hidden"> {step.name}</span>
      </summary>
      <dl className="small">
        <dt>{t('course.by')}</dt>
        <dd>
          {by} {position} {actingFor}
        </dd>
        {paper !== '' && (
          <>
            <dt>{t('step.paper')}</dt>
            <dd>{paper}</dd>
          </>
        )}
        {texts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {note !== '' && (
          <>
            <dt>{t('step.note')}</dt>
            <dd>{note}</dd>
          </>
        )}
        {broughtForward && <dd>{t('course.brought')}</dd>}
      </dl>
    </details>
  )
}

/**
 * The papers that a step gives and that can be printed, each order by its body and each letter by whom it goes to; as the
 * page that prints and as its file.
 */
export function PaperLinks({
  id,
  papers,
}: {
  readonly id: PurchaseRecord['id']
  readonly papers: readonly PurchasePaper[]
}) {
  const { t } = useTranslation('procurement')
  const all = useQuery(trpc.template.ofPurchase.queryOptions({ id })).data ?? []
  const kinds: readonly string[] = papers
  const printed = all.filter(({ kind, lacking }) => lacking === null && kinds.includes(kind))
  if (printed.length === 0) return null
  return (
    <ul className="course-papers small">
      {printed.map(({ path, name }) => (
        <li key={path}>
          <a href={path} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <a href={asFile(path)} target="_blank" rel="noreferrer" aria-label={t('course.pdf', { name })}>
            PDF
          </a>
        </li>
      ))}
    </ul>
  )
}
