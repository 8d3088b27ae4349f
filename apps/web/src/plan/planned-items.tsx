import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'
import { usePlanTexts, type PlanOfYear, type PlannedItem } from './plan-words.ts'

/** What stands in the plan, month by month or unit by unit, each group with its sum. */
export function PlannedItems({
  plan: { items, sums },
  by,
}: {
  readonly plan: Pick<PlanOfYear, 'items' | 'sums'>
  readonly by: 'month' | 'unit'
}) {
  const { t } = useTranslation('plan')
  const { month } = usePlanTexts()
  const columns = useColumns()
  const groups = Map.groupBy(
    items.toSorted((a, b) => keyOf(a, by).localeCompare(keyOf(b, by), 'th') || a.number - b.number),
    (item) => keyOf(item, by),
  )
  return [...groups].map(([key, group]) => {
    const [first] = group
    const title = by === 'month' && first !== undefined ? month(first.startsMonth) : key
    const { count, total } = sums[by === 'month' ? 'months' : 'units'][key] ?? nothing
    return (
      <section key={key} className="plan-group plan-even" aria-label={title}>
        <h2>
          {title}
          <span className="page-count">
            {t('year.groupSum', {
              n: count,
              amount: formatBaht(total),
            })}
          </span>
        </h2>
        <DataTable
          caption={title}
          rows={group}
          columns={columns.filter(({ id }) => id !== by)}
          rowId={({ id }) => id}
          rowName={({ name }) => name}
        />
      </section>
    )
  })
}

/** A group of which every item is cancelled plans nothing. */
const nothing = { count: 0, total: satang(0n) }

const keyOf = ({ startsMonth, unit }: PlannedItem, by: 'month' | 'unit'): string =>
  by === 'month' ? startsMonth : unit

function stateOf({ cancelled, purchase, exempt, inEgp }: PlannedItem) {
  if (cancelled) return 'cancelled'
  if (purchase !== null) return 'bought'
  if (exempt !== null) return 'exempt'
  return inEgp ? 'published' : 'unpublished'
}

const tones = {
  cancelled: 'idle',
  bought: 'done',
  exempt: 'done',
  published: 'done',
  unpublished: 'soon',
} as const satisfies Readonly<Record<string, Tone>>

function useColumns(): readonly Column<PlannedItem>[] {
  const { t } = useTranslation('plan')
  const { month, pieces } = usePlanTexts()
  return [
    {
      id: 'name',
      head: t('year.name'),
      fixed: true,
      cell: (item) => (
        <>
          <a href={`/plan/rounds/${item.roundId}`}>
            {item.number}. {item.name}
          </a>
          <span className="soft small plan-pieces">{pieces(item)}</span>
        </>
      ),
    },
    { id: 'month', head: t('year.month'), cell: ({ startsMonth }) => month(startsMonth) },
    { id: 'unit', head: t('year.unit'), cell: ({ unit }) => unit },
    { id: 'method', head: t('year.method'), cell: ({ method }) => t(`method.${method}`) },
    {
      id: 'estimate',
      head: t('year.estimate'),
      unit: t('year.bahtHead'),
      align: 'right',
      cell: ({ estimate, cancelled }) => (cancelled ? <s>{formatBaht(estimate)}</s> : formatBaht(estimate)),
    },
    {
      id: 'state',
      head: t('year.state'),
      cell: (item) => {
        const state = stateOf(item)
        return (
          <>
            <StateBadge tone={tones[state]} word={t(`year.states.${state}`)} />
            {state === 'bought' && <span className="soft small plan-pieces">{item.purchase}</span>}
          </>
        )
      },
    },
  ]
}
