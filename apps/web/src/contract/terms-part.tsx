import { percentText } from '@prongsai/domain/law/rates'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { bahtOf, type ContractRecord } from './contract-file.ts'

type Props = { readonly contract: ContractRecord }

/** What was agreed: with whom, for what, at which price, by when, and on which terms. */
export function TermsPart({ contract }: Props) {
  const { t } = useTranslation('contract')
  const facts = [...useParties(contract), ...useMoney(contract), ...useTerms(contract)]
  return (
    <section className="sheet facts stack-near" aria-labelledby="terms-title" id="terms">
      <h2 id="terms-title">{t('terms.title')}</h2>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('lines.title')}</h3>
      <Lines contract={contract} />
    </section>
  )
}

type Said = readonly (readonly [label: string, value: ReactNode])[]

const told = (label: string, value: string | null): Said =>
  value === null || value === '' ? [] : [[label, value]]

function useParties({
  form,
  purchase,
  unit,
  supplier,
  supplierId,
  contractorSigner,
  witnesses,
  ...rest
}: ContractRecord): Said {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const signer = [rest.signer, rest.signerPosition, rest.signerActingFor].filter(
    (part) => part !== null && part !== '',
  )
  return [
    [t('terms.form'), t(`form.${form}`)],
    [
      t('terms.supplier'),
      <a key="supplier" href={`/suppliers/${supplierId}`}>
        {supplier}
      </a>,
    ],
    [
      t('terms.purchase'),
      <a key="purchase" href={`/purchases/${purchase.id}`}>
        {purchase.number} {purchase.name}
      </a>,
    ],
    ...told(t('terms.unit'), unit),
    ...told(t('terms.signedOn'), rest.signedOn === null ? null : day(rest.signedOn)),
    ...told(t('terms.signer'), signer.join(' ')),
    ...told(t('terms.contractorSigner'), contractorSigner),
    ...told(t('terms.witnesses'), witnesses),
    ...told(t('terms.broughtPaper'), rest.broughtPaper),
  ]
}

function useMoney({ price, vat, vatRate, advance, retentionRate, funds }: ContractRecord): Said {
  const { t } = useTranslation('contract')
  return [
    [
      t('terms.price'),
      <>
        {t('baht', { sum: bahtOf(price) })}
        <span className="soft small block">
          {t('terms.vat', { rate: percentText(vatRate), net: formatBaht(vat.net), vat: formatBaht(vat.vat) })}
        </span>
      </>,
    ],
    ...told(t('terms.advance'), advance === '0' ? null : t('baht', { sum: bahtOf(advance) })),
    ...told(
      t('terms.retention'),
      retentionRate === 0 ? null : t('percent', { rate: percentText(retentionRate) }),
    ),
    ...told(t('terms.funds'), funds.map(({ name }) => name).join(', ')),
  ]
}

function useTerms(contract: ContractRecord): Said {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const { termDays, termUnit, beginsOn, place, affectsTraffic, warrantyMonths, note } = contract
  return [
    ...told(t('terms.term'), termDays === null ? null : `${termDays} ${t(`unit.${termUnit}`)}`),
    ...told(t('terms.beginsOn'), beginsOn === null ? null : day(beginsOn)),
    ...told(t('terms.dueOn'), useDueText(contract)),
    ...told(t('terms.place'), place),
    ...told(t('terms.traffic'), affectsTraffic === null ? null : t(affectsTraffic ? 'yes' : 'no')),
    [t('terms.penalty'), usePenaltyText(contract)],
    [t('terms.security'), useSecurityText(contract)],
    [
      t('terms.warranty'),
      warrantyMonths === 0 ? t('terms.noWarranty') : t('terms.months', { n: warrantyMonths }),
    ],
    ...told(t('terms.note'), note),
  ]
}

function useDueText({ due }: ContractRecord): string | null {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  if (due === null) return null
  return due.moved === due.original
    ? day(due.moved)
    : t('terms.moved', { day: day(due.moved), from: day(due.original) })
}

function usePenaltyText({ penaltyBase, penaltyRate, penaltyFloor, penaltyCap }: ContractRecord): string {
  const { t } = useTranslation('contract')
  if (penaltyBase === 'none' || penaltyRate === null) return t('base.none')
  return [
    t('terms.penaltyRate', { rate: percentText(penaltyRate), base: t(`base.${penaltyBase}`) }),
    ...(penaltyFloor === null ? [] : [t('terms.floor', { sum: bahtOf(penaltyFloor) })]),
    ...(penaltyCap === null ? [] : [t('terms.cap', { sum: bahtOf(penaltyCap) })]),
  ].join(' ')
}

function useSecurityText({ securityExcused, securityRate }: ContractRecord): string {
  const { t } = useTranslation('contract')
  return isExcuse(securityExcused)
    ? t(`excuse.${securityExcused}`)
    : t('percent', { rate: percentText(securityRate) })
}

const excuses = ['state-agency', 'agreement', 'no-writing'] as const
const isExcuse = (word: string | null): word is (typeof excuses)[number] =>
  excuses.some((one) => one === word)

type Line = ContractRecord['lines'][number]

function Lines({ contract }: Props) {
  const { t } = useTranslation('contract')
  return (
    <DataTable
      caption={t('lines.title')}
      rows={contract.lines}
      columns={useLineColumns()}
      rowId={({ position }) => String(position)}
      rowName={({ name }) => name}
    />
  )
}

function useLineColumns(): readonly Column<Line>[] {
  const { t } = useTranslation('contract')
  return [
    { id: 'name', head: t('lines.name'), cell: (line) => <LineName line={line} /> },
    {
      id: 'quantity',
      head: t('lines.quantity'),
      align: 'right',
      cell: ({ quantity, countingUnit }) => `${quantity} ${countingUnit}`,
    },
    {
      id: 'amount',
      head: t('lines.amount'),
      unit: t('bahtUnit'),
      align: 'right',
      cell: ({ amount }) => bahtOf(amount),
    },
  ]
}

function LineName({ line: { name, specification, setName, category } }: { readonly line: Line }) {
  const { t } = useTranslation('contract')
  const below = [
    specification,
    setName === '' ? '' : t('lines.set', { name: setName }),
    category === null ? '' : t('lines.card', { category }),
  ].filter((text) => text !== '')
  return (
    <>
      {name}
      {below.map((text) => (
        <span key={text} className="soft small block">
          {text}
        </span>
      ))}
    </>
  )
}
