import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import type { PurchaseRecord } from './purchase-file.ts'

/** What follows a purchase that is through: its contract, or the making of it for whoever drafts. */
export function ContractOfPart({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const through = purchase.status === 'ready' || purchase.status === 'ended'
  const contract = useQuery(
    trpc.contract.ofPurchase.queryOptions({ purchaseId: purchase.id }, { enabled: through }),
  ).data
  if (!through || contract === undefined) return null
  if (contract === null && !may(actor, 'contract:draft')) return null
  return (
    <section className="sheet stack-near" aria-labelledby="contract-of">
      <h2 id="contract-of">{t('contractOf.title')}</h2>
      {contract === null ? (
        <Making purchase={purchase} />
      ) : (
        <p>
          <a href={`/contracts/${contract.id}`}>{contract.title}</a>
        </p>
      )}
    </section>
  )
}

function Making({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const over = purchase.status === 'ended'
  const brings = purchase.broughtForward && !over && may(actor, 'contract:sign-order')
  return (
    <>
      <p>{t(over ? 'contractOf.evidence' : 'contractOf.about')}</p>
      <div className="row">
        <Button component="a" href={`/contracts/new?purchase=${purchase.id}`}>
          {t(over ? 'contractOf.record' : 'contractOf.make')}
        </Button>
        {brings && (
          <Button component="a" href={`/contracts/bring?purchase=${purchase.id}`} variant="default">
            {t('contractOf.bring')}
          </Button>
        )}
      </div>
    </>
  )
}
