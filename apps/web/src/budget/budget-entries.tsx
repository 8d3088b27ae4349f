import { Button } from '@mantine/core'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import type { BudgetRecord } from './budget-line-page.tsx'
import { UndoDialog } from './undo-dialog.tsx'

export type Entry = BudgetRecord['entries'][number]

const lowers: ReadonlySet<Entry['kind']> = new Set(['decrease', 'transfer-out'])
export const isOpening = ({ kind }: Pick<Entry, 'kind'>): boolean =>
  kind === 'allocate' || kind === 'brought-forward'

type Asked = { readonly what: 'undo' | 'amend'; readonly entry: Entry }

/** Everything that has changed the line, the latest first; what was taken back stays, struck out, with its reason. */
export function BudgetEntries({ line }: { readonly line: BudgetRecord }) {
  const { t } = useTranslation('budget')
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <section className="sheet facts" aria-labelledby="entries">
      <h2 id="entries">{t('one.entries')}</h2>
      {line.entries.length === 0 && <p className="soft">{t('one.noEntries')}</p>}
      <ol className="budget-entries">
        {line.entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} mayKeep={line.mayKeep} onAsk={setAsked} />
        ))}
      </ol>
      {asked?.what === 'undo' && <UndoDialog entry={asked.entry} onClose={close} />}
      {asked?.what === 'amend' && <AmendDialog entry={asked.entry} onClose={close} />}
    </section>
  )
}

type LineProps = {
  readonly entry: Entry
  readonly mayKeep: boolean
  readonly onAsk: (asked: Asked) => void
}

function EntryLine({ entry, mayKeep, onAsk }: LineProps) {
  const { t } = useTranslation('budget')
  const undone = entry.undoneAt !== null
  const name = t(`entry.${entry.kind}`)
  return (
    <li data-undone={undone || undefined}>
      <div>
        <p>
          <strong>{name}</strong> <Other entry={entry} />{' '}
          {undone && <StateBadge tone="idle" word={t('one.undone')} />}
        </p>
        {entry.explanation !== null && <p>{entry.explanation}</p>}
        <Told entry={entry} />
      </div>
      <Amount entry={entry} />
      {mayKeep && !undone && (
        <div className="row no-print">
          {isOpening(entry) && (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={`${t('act.amend')}: ${name}`}
              onClick={() => onAsk({ what: 'amend', entry })}
            >
              {t('act.amend')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${t('act.undo')}: ${name}`}
            onClick={() => onAsk({ what: 'undo', entry })}
          >
            {t('act.undo')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** The line that a transfer comes from or goes to. */
function Other({ entry: { kind, other, otherId } }: { readonly entry: Entry }) {
  const { t } = useTranslation('budget')
  if (other === null || otherId === null) return null
  return (
    <a href={`/budget/${otherId}`}>{t(kind === 'transfer-out' ? 'one.to' : 'one.from', { name: other })}</a>
  )
}

function Amount({ entry }: { readonly entry: Entry }) {
  if (entry.kind === 'explain') return <span />
  const sign = lowers.has(entry.kind) ? '−' : '+'
  return (
    <span className="amount">
      {sign}
      {formatBaht(entry.amount)}
    </span>
  )
}

function Told({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('budget')
  const { day, moment } = useDays()
  const { approver, paper, committed, paid, undoneAt } = entry
  return (
    <>
      {committed + paid > 0n && (
        <p>{t('one.brought', { committed: formatBaht(committed), paid: formatBaht(paid) })}</p>
      )}
      <p className="soft small">{t('one.approved', { approver, paper, day: day(entry.onDay) })}</p>
      {entry.reason !== '' && <p className="soft small">{t('one.reason', { reason: entry.reason })}</p>}
      <p className="soft small">{t('one.recorded', { name: entry.madeBy, when: moment(entry.madeAt) })}</p>
      {undoneAt !== null && (
        <p className="small">
          {t('one.undoneBy', {
            name: entry.undoneBy ?? '',
            when: moment(undoneAt),
            reason: entry.undoReason ?? '',
          })}
        </p>
      )}
    </>
  )
}
