import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { penaltyLimit } from '@prongsai/domain/contract/ten-percent'
import { formatBaht, satang, sum } from '@prongsai/domain/money/satang'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { trpc } from '../../trpc.ts'
import { useDays } from '../../ui/day-text.ts'
import { moneyOf, standing, type ContractRecord } from '../contract-file.ts'
import { Claim } from './claim.tsx'
import { BlacklistDialog, EndDialog, ReviewDialog, TellEndingDialog } from './ending-dialogs.tsx'
import { TakeBack } from './take-back.tsx'

type Props = { readonly contract: ContractRecord }

/** การเลิกสัญญา: the review before it, how it was ended, and what followed. Nothing while none of it is near. */
export function EndingPart({ contract }: Props) {
  const { t } = useTranslation('ending')
  const review = standing(contract.reviews).at(-1)
  const ending = standing(contract.endings).at(-1)
  const isNear = reviewDue(contract)
  if (review === undefined && ending === undefined && !isNear) return null
  return (
    <section className="sheet stack-near" aria-labelledby="ending-title" id="ending">
      <div className="part-head">
        <h2 id="ending-title">{t('end.title')}</h2>
        <EndingActs contract={contract} />
      </div>
      {isNear && (
        <div className="note">
          <p>
            <strong>{t('review.title')}</strong>
          </p>
          <p>{t('review.about')}</p>
          <p>{t('review.figures', figuresOf(contract))}</p>
        </div>
      )}
      {review !== undefined && <Review contract={contract} review={review} />}
      {ending !== undefined && <Ended contract={contract} ending={ending} />}
      {ending !== undefined && <Claim contract={contract} told={ending.notifiedOn !== null} />}
    </section>
  )
}

/** Its day of ข้อ 183 is known and the head has not considered it yet. */
const reviewDue = ({ status, checkpoints }: ContractRecord): boolean =>
  status === 'active' &&
  checkpoints.some(
    ({ kind, state }) => kind === 'ten-percent-review' && (state === 'due' || state === 'late'),
  )

/** All penalty as it stands, and the most that is not above a tenth of the price. */
const figuresOf = ({ penalties, price, today }: ContractRecord) => ({
  sum: formatBaht(sum(penalties.map(({ penalty }) => penalty.amount))),
  limit: formatBaht(penaltyLimit(moneyOf(price), today)),
})

const all = ['review', 'end', 'tell', 'blacklist'] as const
type Asked = (typeof all)[number]

/** What comes next of an ending, by who may. */
function useEndingActs(contract: ContractRecord): readonly Asked[] {
  const { actor } = useMe()
  const ending = standing(contract.endings).at(-1)
  const decides = may(actor, 'contract:decide')
  const can = {
    review: decides && reviewDue(contract),
    end: decides && contract.status === 'active',
    tell: ending !== undefined && ending.notifiedOn === null && may(actor, 'contract:prove'),
    blacklist: decides && ending?.how === 'terminated' && ending.proposedOn === null,
  } as const satisfies Record<Asked, boolean>
  return all.filter((act) => can[act])
}

function EndingActs({ contract }: Props) {
  const { t } = useTranslation('ending')
  const [asked, setAsked] = useState<Asked>()
  const acts = useEndingActs(contract)
  const props = { contract, onClose: () => setAsked(undefined) }
  return (
    <div className="row">
      {acts.map((act, at) => (
        <Button key={act} variant={at === 0 ? 'filled' : 'default'} onClick={() => setAsked(act)}>
          {t(`${act}.act`)}
        </Button>
      ))}
      {asked === 'review' && <ReviewDialog {...props} />}
      {asked === 'end' && <EndDialog {...props} />}
      {asked === 'tell' && <TellEndingDialog {...props} />}
      {asked === 'blacklist' && <BlacklistDialog {...props} />}
    </div>
  )
}

function Review({ contract, review }: Props & { readonly review: ContractRecord['reviews'][number] }) {
  const { t } = useTranslation('ending')
  const { day } = useDays()
  const { actor } = useMe()
  const { outcome, on, consentPaper, reason, by, position } = review
  return (
    <div>
      <p>
        <strong>{t(`outcome.${outcome}`)}</strong>
      </p>
      <p>{[reason, consentPaper].filter((part) => part !== '').join(' · ')}</p>
      <p className="soft small">
        {t('review.told', { day: day(on) })} · {t('by', { who: by, position })}
      </p>
      {contract.status === 'active' && may(actor, 'contract:decide') && (
        <TakeBack
          contract={contract}
          procedure={trpc.contractCourse.undoReview}
          act={t('review.undo')}
          about={t('review.undoAbout')}
          done={t('review.undone')}
        />
      )}
    </div>
  )
}

function Ended({ contract, ending }: Props & { readonly ending: ContractRecord['endings'][number] }) {
  const { t } = useTranslation('ending')
  const { day } = useDays()
  const { actor } = useMe()
  const { how, on, paper, reason, benefit, by, position, notifiedOn, released, proposedOn, proposedPaper } =
    ending
  const returned = satang(released.reduce((total, { amount }) => total + BigInt(amount), 0n))
  return (
    <div className="stack-near">
      <div>
        <p>
          <strong>{t(`how.${how}`)}</strong> {t('end.told', { day: day(on), paper })}
        </p>
        <p>{[reason, benefit].filter((part) => part !== '').join(' · ')}</p>
        <p className="soft small">
          {t('by', { who: by, position })}
          {returned > 0n && ` · ${t('end.released', { sum: formatBaht(returned) })}`}
        </p>
      </div>
      <p className={notifiedOn === null ? 'missing' : undefined}>
        {notifiedOn === null ? t('end.notNotified') : t('end.notified', { day: day(notifiedOn) })}
      </p>
      {proposedOn !== null && (
        <p>{t('blacklist.told', { day: day(proposedOn), paper: proposedPaper ?? '' })}</p>
      )}
      {contract.status === 'ended' && proposedOn === null && may(actor, 'contract:decide') && (
        <TakeBack
          contract={contract}
          procedure={trpc.contractCourse.undoEnding}
          act={t('end.undo')}
          about={t('end.undoAbout')}
          done={t('end.undone')}
        />
      )}
    </div>
  )
}
