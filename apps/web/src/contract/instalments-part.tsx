import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { bahtOf, standing, type ContractRecord } from './contract-file.ts'

type Props = { readonly contract: ContractRecord }
type Instalment = ContractRecord['instalments'][number]
type OneProps = Props & { readonly instalment: Instalment }

/** งวดงาน: what each pays, by when it is due, and how far it is. */
export function InstalmentsPart({ contract }: Props) {
  const { t } = useTranslation('contract')
  const columns = useColumns(contract)
  return (
    <section className="sheet stack-near" aria-labelledby="instalments-title">
      <h2 id="instalments-title">{t('instalment.title')}</h2>
      <DataTable
        caption={t('instalment.title')}
        rows={contract.instalments}
        columns={contract.signedOn === null ? columns.slice(0, -1) : columns}
        rowId={({ number }) => String(number)}
        rowName={({ name }) => name}
      />
    </section>
  )
}

function useColumns(contract: ContractRecord): readonly Column<Instalment>[] {
  const { t } = useTranslation('contract')
  return [
    {
      id: 'name',
      head: t('instalment.name'),
      cell: ({ number, name }) => t('instalment.n', { n: number, name }),
    },
    {
      id: 'amount',
      head: t('instalment.amount'),
      unit: t('bahtUnit'),
      align: 'right',
      cell: ({ amount }) => bahtOf(amount),
    },
    {
      id: 'due',
      head: t('instalment.due'),
      cell: (one) => <Due contract={contract} instalment={one} />,
    },
    {
      id: 'far',
      head: t('instalment.far'),
      cell: (one) => <HowFar contract={contract} instalment={one} />,
    },
  ]
}

function Due({ contract, instalment: { due, termDays } }: OneProps) {
  const { t } = useTranslation('contract')
  const { short, distance } = useDays()
  if (due === null)
    return termDays !== null && t('instalment.within', { n: termDays, unit: t(`unit.${contract.termUnit}`) })
  return (
    <>
      {short(due.moved)} <span className="soft small block">{distance(due.moved)}</span>
    </>
  )
}

/** Nothing yet, waiting for the committee, accepted or paid; and which pieces are still to come. */
function HowFar({ contract, instalment }: OneProps) {
  const { t } = useTranslation('contract')
  const acceptances = standing(contract.acceptances).filter(({ instalment: of }) => of === instalment.number)
  const ids = new Set(acceptances.map(({ id }) => id))
  const paid = standing(contract.payments).some(
    ({ acceptanceId }) => acceptanceId !== null && ids.has(acceptanceId),
  )
  const waiting = contract.deliveries.some(
    ({ status, instalment: of }) => of === instalment.number && status === 'waiting',
  )
  const names = new Map(contract.lines.map((line) => [line.position, line]))
  const rest = instalment.remaining.map(({ position, quantity }) => {
    const line = names.get(position)
    return `${line?.name ?? ''} ${quantity} ${line?.countingUnit ?? ''}`
  })
  const accepted = acceptances.some(({ outcome }) => outcome !== 'refused')
  const word = howFar({ paid, waiting, accepted, whole: rest.length === 0 })
  return (
    <>
      {t(`instalment.is.${word}`)}
      {rest.length > 0 && accepted && (
        <span className="soft small block">{t('instalment.rest', { rest: rest.join(', ') })}</span>
      )}
    </>
  )
}

type Far = {
  readonly paid: boolean
  readonly waiting: boolean
  readonly accepted: boolean
  readonly whole: boolean
}

function howFar({ paid, waiting, accepted, whole }: Far) {
  if (paid) return 'paid'
  if (waiting) return 'waiting'
  if (!accepted) return 'none'
  return whole ? 'accepted' : 'part'
}
