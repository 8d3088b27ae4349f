import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { formatBaht, subtract, type Satang } from '@prongsai/domain/money/satang'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { AddOfferDialog, WinnerDialog, WithdrawOfferDialog } from './offer-dialogs.tsx'
import { JudgeDialog } from './judge-dialog.tsx'
import type { OfferShown, PurchaseRecord } from './purchase-file.ts'
import { UnusualList } from './signs-part.tsx'

type Props = { readonly purchase: PurchaseRecord }

/** ข้อเสนอ side by side: a supplier is a column on a desk, a card on a phone. */
export function OffersPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const [adding, setAdding] = useState(false)
  const mayKeep = purchase.open.offers && may(actor, 'purchase:draft')
  const offers = purchase.offers.filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = purchase.offers.filter(({ withdrawnAt }) => withdrawnAt !== null)
  if (!mayKeep && purchase.offers.length === 0) return null
  return (
    <section className="sheet stack-near" aria-labelledby="offers-title" id="offers">
      <div className="part-head">
        <h2 id="offers-title">
          {t('offer.title')}
          {offers.length > 0 && <span className="page-count">{t('offer.count', { n: offers.length })}</span>}
        </h2>
        {mayKeep && purchase.open.offering && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('offer.add')}
          </Button>
        )}
      </div>
      {offers.length === 0 ? (
        <p className="soft">{t('offer.none')}</p>
      ) : (
        <Offers purchase={purchase} offers={offers} mayKeep={mayKeep} />
      )}
      {withdrawn.map(({ id, name, withdrawReason }) => (
        <p key={id} className="soft small">
          {t('offer.withdrawn', { name, why: withdrawReason ?? '' })}
        </p>
      ))}
      {offers.some(({ winner }) => winner) && <UnusualList purchase={purchase} />}
      {adding && <AddOfferDialog purchase={purchase} onClose={() => setAdding(false)} />}
    </section>
  )
}

type OffersProps = Props & { readonly offers: readonly OfferShown[]; readonly mayKeep: boolean }

function Offers({ purchase, offers, mayKeep }: OffersProps) {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  const rows: readonly (readonly [head: string, cell: (offer: OfferShown) => ReactNode])[] = [
    [t('offer.price'), ({ price }) => formatBaht(price)],
    ...(offers.some(({ agreedPrice }) => agreedPrice !== null)
      ? [[t('offer.agreed'), agreedOf] as const]
      : []),
    [t('offer.against'), (offer) => <Against budget={purchase.budget} price={priceOf(offer)} />],
    [t('offer.on'), ({ offeredOn }) => short(offeredOn)],
    ...(offers.some(({ score }) => score !== null)
      ? [
          [
            t('offer.score'),
            ({ score }: OfferShown) => (score === null ? '' : (score / 100).toFixed(2)),
          ] as const,
        ]
      : []),
    [t('offer.standing'), (offer) => <Standing offer={offer} />],
    [t('offer.note'), ({ note }) => note],
    ...(mayKeep
      ? [[t('offer.acts'), (offer: OfferShown) => <OfferActs purchase={purchase} offer={offer} />] as const]
      : []),
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled sideways is reached by the keyboard
    <section className="offers" aria-label={t('offer.table')} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t('offer.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('supplier.label')}</th>
            {offers.map(({ id, name, winner }) => (
              <th key={id} scope="col" data-winner={winner || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, cell]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {offers.map((offer) => (
                <td key={offer.id} data-winner={offer.winner || undefined}>
                  {cell(offer)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="offer-cards">
        {offers.map((offer) => (
          <li key={offer.id} data-winner={offer.winner || undefined}>
            <h3>{offer.name}</h3>
            <dl>
              {rows.map(([head, cell]) => (
                <div key={head}>
                  <dt>{head}</dt>
                  <dd>{cell(offer)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

const priceOf = ({ agreedPrice, price }: OfferShown): Satang => agreedPrice ?? price
const agreedOf = ({ agreedPrice }: OfferShown): string =>
  agreedPrice === null ? '' : formatBaht(agreedPrice)

/** How the price stands to the sum: below it, the same, or above by how much. */
function Against({ budget, price }: { readonly budget: Satang; readonly price: Satang }) {
  const { t } = useTranslation('procurement')
  if (price === budget) return t('offer.same')
  return price < budget
    ? t('offer.below', { sum: formatBaht(subtract(budget, price)) })
    : t('offer.above', { sum: formatBaht(subtract(price, budget)) })
}

function Standing({ offer }: { readonly offer: OfferShown }) {
  const { t } = useTranslation('procurement')
  const { qualified, exclusionReason, winner, winnerReason, listed } = offer
  return (
    <>
      {listed && <StateBadge tone="late" word={t('offer.listed')} />}
      {winner && <StateBadge tone="done" word={t('offer.winner')} />}
      {!winner && (
        <StateBadge
          tone={qualified === null ? 'soon' : qualified ? 'done' : 'late'}
          word={t(qualified === null ? 'offer.unjudged' : qualified ? 'offer.qualified' : 'offer.excluded')}
        />
      )}
      {exclusionReason !== null && <span className="small block">{exclusionReason}</span>}
      {winnerReason !== null && <span className="small block">{winnerReason}</span>}
    </>
  )
}

type Asked = 'judge' | 'choose' | 'withdraw'

function OfferActs({ purchase, offer }: Props & { readonly offer: OfferShown }) {
  const { t } = useTranslation('procurement')
  const [asked, setAsked] = useState<Asked>()
  const about = { purchase, offer, onClose: () => setAsked(undefined) }
  const acts: readonly Asked[] = [
    'judge',
    ...(offer.qualified === true && !offer.winner ? ['choose' as const] : []),
    ...(purchase.open.offering ? ['withdraw' as const] : []),
  ]
  return (
    <div className="offer-acts">
      {acts.map((act) => (
        <Button
          key={act}
          size="compact-md"
          variant={act === 'withdraw' ? 'subtle' : 'default'}
          color={act === 'withdraw' ? 'red' : 'teal'}
          onClick={() => setAsked(act)}
        >
          {t(`offer.${act}`)}
          <span className="visually-hidden"> {offer.name}</span>
        </Button>
      ))}
      {asked === 'judge' && <JudgeDialog {...about} />}
      {asked === 'choose' && <WinnerDialog {...about} />}
      {asked === 'withdraw' && <WithdrawOfferDialog {...about} />}
    </div>
  )
}
