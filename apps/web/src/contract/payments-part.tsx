import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { bahtOf, standing, type ContractRecord } from './contract-file.ts'
import { OtherPayments, UndoPayment } from './payment-acts.tsx'

type Payment = ContractRecord['payments'][number]

/** การจ่ายเงิน: what was accepted, what was taken off it and why, and what was paid. */
export function PaymentsPart({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const columns = useColumns(contract)
  const payments = standing(contract.payments)
  return (
    <section className="sheet stack-near" aria-labelledby="payments-title" id="payments">
      <div className="part-head">
        <h2 id="payments-title">{t('payment.title')}</h2>
        <OtherPayments contract={contract} />
      </div>
      {payments.length === 0 ? (
        <p className="soft">{t('payment.none')}</p>
      ) : (
        <DataTable
          caption={t('payment.title')}
          rows={payments}
          columns={columns}
          rowId={({ id }) => id}
          rowName={({ paper }) => paper}
        />
      )}
    </section>
  )
}

function useColumns(contract: ContractRecord): readonly Column<Payment>[] {
  const { t } = useTranslation('contract')
  const { short } = useDays()
  return [
    {
      id: 'kind',
      head: t('payment.kind'),
      cell: ({ kind, paper, on }) => (
        <>
          {t(`paymentKind.${kind}`)}
          <span className="soft small block">
            {paper} · {short(on)}
          </span>
        </>
      ),
    },
    {
      id: 'gross',
      head: t('payment.gross'),
      unit: t('bahtUnit'),
      align: 'right',
      cell: ({ gross }) => bahtOf(gross),
    },
    { id: 'less', head: t('payment.less'), cell: (payment) => <TakenOff payment={payment} /> },
    {
      id: 'net',
      head: t('payment.net'),
      unit: t('bahtUnit'),
      align: 'right',
      cell: (payment) => (
        <>
          <strong>{bahtOf(payment.net)}</strong>
          <UndoPayment contract={contract} payment={payment} />
        </>
      ),
    },
  ]
}

/** Each sum that was taken off, under its name. */
function TakenOff({ payment }: { readonly payment: Payment }) {
  const { t } = useTranslation('contract')
  const { advanceRecovery, retention, penalty, fine, withholding } = payment
  const less = Object.entries({ advanceRecovery, retention, penalty, fine, withholding })
  return (
    <>
      {less
        .filter(([, sum]) => sum !== '0')
        .map(([what, sum]) => (
          <span key={what} className="small block">
            {isTaken(what) ? t(`payment.${what}`) : what} {bahtOf(sum)}
          </span>
        ))}
    </>
  )
}

const takens = ['advanceRecovery', 'retention', 'penalty', 'fine', 'withholding'] as const
const isTaken = (word: string): word is (typeof takens)[number] => takens.some((one) => one === word)
