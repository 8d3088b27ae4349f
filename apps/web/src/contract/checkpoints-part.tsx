import { earlierWeeks } from '@prongsai/domain/contract/checkpoint-kind'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { CheckpointAct } from './checkpoint-act.tsx'
import { isOpen, standing, type CheckpointShown, type ContractRecord } from './contract-file.ts'
import { checkpointTones } from './contract-tone.ts'

/**
 * จุดตรวจสอบ: every obligation with its day, its rule, whose turn it is, where it stands and what proves it. Of weekly reports that are
 * late the latest alone, which proves those before it, until all is asked for.
 */
export function CheckpointsPart({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const [all, setAll] = useState(false)
  const open = contract.checkpoints.filter(isOpen)
  const columns = useColumns(contract)
  const brief = open.filter((one) => one.state === 'coming' || !open.some((other) => isBefore(one, other)))
  const shown = all ? contract.checkpoints : brief
  const closed = contract.checkpoints.length - open.length
  return (
    <section className="sheet stack-near" aria-labelledby="points-title" id="checkpoints">
      <div className="part-head">
        <h2 id="points-title">
          {t('point.title')}
          <span className="page-count">
            {t('point.count', { done: closed, of: contract.checkpoints.length })}
          </span>
        </h2>
        {brief.length < contract.checkpoints.length && (
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {t(all ? 'point.openOnly' : 'point.all')}
          </button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="soft">{t('now.nothing')}</p>
      ) : (
        <DataTable
          caption={t('point.title')}
          rows={shown}
          columns={columns}
          rowId={({ key }) => key}
          rowName={({ duty }) => duty}
        />
      )}
    </section>
  )
}

/** Whether a later one that is due stands for it. */
const isBefore = (one: CheckpointShown, other: CheckpointShown): boolean =>
  other.state !== 'coming' && earlierWeeks([one], other).length > 0

function useColumns(contract: ContractRecord): readonly Column<CheckpointShown>[] {
  const { t } = useTranslation('contract')
  const { short, distance } = useDays()
  return [
    {
      id: 'duty',
      head: t('point.duty'),
      cell: (one) => <Duty contract={contract} checkpoint={one} />,
    },
    {
      id: 'due',
      head: t('point.due'),
      cell: (one) => (
        <>
          {short(one.dueOn)}
          {isOpen(one) && <span className="soft small block">{distance(one.dueOn)}</span>}
        </>
      ),
    },
    { id: 'turn', head: t('point.whose'), cell: ({ turn }) => t(`turn.${turn}`) },
    {
      id: 'state',
      head: t('point.state'),
      cell: ({ state, metOn }) => (
        <>
          <StateBadge tone={checkpointTones[state]} word={t(`state.${state}`)} />
          {metOn !== null && <span className="soft small block">{short(metOn)}</span>}
        </>
      ),
    },
    {
      id: 'proof',
      head: t('point.proof'),
      cell: (one) => <Proof contract={contract} checkpoint={one} />,
    },
  ]
}

type OneProps = { readonly contract: ContractRecord; readonly checkpoint: CheckpointShown }

/** What is to be done and by which clause, and how many weeks before it are open as well. */
function Duty({ contract, checkpoint }: OneProps) {
  const { t } = useTranslation('contract')
  const { duty, clause, byOffice } = checkpoint
  const earlier = isOpen(checkpoint)
    ? earlierWeeks(contract.checkpoints.filter(isOpen), checkpoint).length
    : 0
  return (
    <>
      {duty}
      <span className="soft small block">
        {clause}
        {byOffice && ` · ${t('point.byOffice')}`}
      </span>
      {earlier > 0 && <span className="small block">{t('point.earlier', { count: earlier })}</span>}
    </>
  )
}

/** The paper that proved it, or what would. */
function Proof({ contract, checkpoint }: OneProps) {
  const { t } = useTranslation('contract')
  const fact = standing(contract.facts).findLast(({ key }) => key === checkpoint.key)
  if (fact !== undefined)
    return (
      <>
        {fact.paper}
        {fact.note !== '' && <span className="small block">{fact.note}</span>}
        <span className="soft small block">{fact.by}</span>
      </>
    )
  if (!isOpen(checkpoint)) return t(`proof.${checkpoint.proof}`)
  return (
    <>
      <span className="soft block">{t(`proof.${checkpoint.proof}`)}</span>
      <CheckpointAct contract={contract} checkpoint={checkpoint} />
    </>
  )
}
