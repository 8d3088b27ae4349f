import { may } from '@prongsai/domain/access/permissions'
import type { AssetId } from '@prongsai/domain/base/id'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'

/** ที่มาตามสัญญา of one card: the contract, the purchase and the money that it came of. Nothing where it came otherwise. */
export function ContractOfAsset({ asset }: { readonly asset: AssetId }) {
  const { t } = useTranslation('asset')
  const { day } = useDays()
  const reads = may(useMe().actor, 'contract:read')
  const of = useQuery(trpc.contractDelivery.ofAsset.queryOptions({ asset }, { enabled: reads })).data
  if (of === undefined || of === null) return null
  const { id, title, supplier, acceptedOn, purchaseId, purchaseNumber, purchase, funds } = of
  return (
    <section className="sheet facts" aria-labelledby="contract-of">
      <h2 id="contract-of">{t('contractOf.title')}</h2>
      <dl>
        <div data-wide>
          <dt>{t('contractOf.contract')}</dt>
          <dd>
            <a href={`/contracts/${id}`}>{title}</a> {supplier}
          </dd>
        </div>
        <div>
          <dt>{t('contractOf.acceptedOn')}</dt>
          <dd>{day(acceptedOn)}</dd>
        </div>
        <div data-wide>
          <dt>{t('contractOf.purchase')}</dt>
          <dd>
            <a href={`/purchases/${purchaseId}`}>{t('contractOf.numbered', { number: purchaseNumber })}</a>{' '}
            {purchase}
          </dd>
        </div>
        {funds.length > 0 && (
          <div data-wide>
            <dt>{t('contractOf.funds')}</dt>
            <dd>{funds.map(({ name }) => name).join(', ')}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
