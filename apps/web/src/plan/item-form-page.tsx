import { planItemId, planRoundId } from '@prongsai/domain/base/id'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ItemForm } from './item-form.tsx'
import type { NeedRow } from './needs-page.tsx'
import type { Round } from './plan-words.ts'

/** An item of a round: added by hand or of a need, edited while it is a draft, or asked to be changed (ระเบียบฯ 2560 ข้อ 13). */
export function ItemFormPage() {
  const { roundId, itemId } = useParams({ strict: false })
  const round = useQuery(trpc.plan.round.queryOptions({ id: planRoundId(roundId ?? '') }))
  return (
    <Answer query={round}>
      {(known) => (itemId === undefined ? <New round={known} /> : <Known round={known} itemId={itemId} />)}
    </Answer>
  )
}

function New({ round }: { readonly round: Round }) {
  const { need: asked }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const needs = useQuery(
    trpc.plan.needs.queryOptions(
      { year: round.fiscalYear, box: 'waiting' },
      { enabled: typeof asked === 'string' },
    ),
  )
  if (typeof asked !== 'string')
    return <ItemForm round={round} mode="add" item={undefined} need={undefined} />
  return (
    <Answer query={needs}>
      {(known) => {
        const need: NeedRow | undefined = known.needs.find(({ id }) => id === asked)
        return <ItemForm round={round} mode="add" item={undefined} need={need} />
      }}
    </Answer>
  )
}

/** What is in the round already, or, in a round of changes, what stands in the plan. */
function Known({ round, itemId }: { readonly round: Round; readonly itemId: string }) {
  const { t } = useTranslation('plan')
  const inRound = round.items.find(({ id }) => id === itemId)
  const changes = round.kind === 'change'
  const plan = useQuery(
    trpc.plan.year.queryOptions(
      { year: round.fiscalYear, item: planItemId(itemId) },
      { enabled: changes && inRound === undefined },
    ),
  )
  if (inRound !== undefined)
    return <ItemForm round={round} mode={changes ? 'change' : 'edit'} item={inRound} need={undefined} />
  if (!changes) return <EmptyState why={t('item.notThere')} />
  return (
    <Answer query={plan}>
      {({ items }) => {
        const item = items.find(({ id }) => id === itemId)
        return item === undefined ? (
          <EmptyState why={t('item.notThere')} />
        ) : (
          <ItemForm round={round} mode="change" item={item} need={undefined} />
        )
      }}
    </Answer>
  )
}
