import { may } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { useDays } from '../ui/day-text.ts'
import { standing, type ContractRecord, type DeliveryShown } from './contract-file.ts'
import { VoteForDialog } from './vote-dialog.tsx'

type Props = { readonly contract: ContractRecord; readonly delivery: DeliveryShown }
type SeatShown = ContractRecord['inspectors'][number]

/** Each member, with what he says or that he has not said it. */
export function VotesList({ contract, delivery }: Props) {
  const { t } = useTranslation('contract')
  if (contract.inspectors.length === 0) return null
  return (
    <ul className="votes small">
      {contract.inspectors.map((seat) => (
        <li key={seat.position}>
          <span>
            {seat.name} <span className="soft">{t(`seat.${seat.seat}`)}</span>
          </span>
          <Said contract={contract} delivery={delivery} seat={seat} />
        </li>
      ))}
    </ul>
  )
}

function Said({ contract, delivery, seat }: Props & { readonly seat: SeatShown }) {
  const { t } = useTranslation('contract')
  const { short } = useDays()
  const { actor } = useMe()
  const [writing, setWriting] = useState(false)
  const vote = standing(delivery.votes).find(({ position }) => position === seat.position)
  if (vote !== undefined)
    return (
      <span>
        {t(`vote.${vote.vote}`)} <span className="soft">{short(vote.on)}</span>
        {vote.note !== '' && <span className="block">{vote.note}</span>}
      </span>
    )
  const writes = delivery.status === 'waiting' && seat.personId === null && may(actor, 'contract:receive')
  return (
    <span>
      <span className="soft">{t('vote.waits')}</span>{' '}
      {writes && (
        <button type="button" className="link-button" onClick={() => setWriting(true)}>
          {t('cast.for')}
        </button>
      )}
      {writing && (
        <VoteForDialog
          contract={contract}
          delivery={delivery}
          position={seat.position}
          member={seat.name}
          onClose={() => setWriting(false)}
        />
      )}
    </span>
  )
}
