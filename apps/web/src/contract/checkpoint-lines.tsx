import { earlierWeeks } from '@prongsai/domain/contract/checkpoint-kind'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { isOpen, type CheckpointShown, type ContractRecord } from './contract-file.ts'
import { CheckpointAct } from './checkpoint-act.tsx'
import { checkpointTones } from './contract-tone.ts'

/** Checkpoints as lines: what is to be done, by when, whose turn it is, and the button that does it. */
export function CheckpointLines(props: {
  readonly contract: ContractRecord
  readonly checkpoints: readonly CheckpointShown[]
}) {
  const { t } = useTranslation('contract')
  const { day, distance } = useDays()
  const open = props.contract.checkpoints.filter(isOpen)
  return (
    <ul className="checkpoint-lines">
      {props.checkpoints.map((one) => (
        <li key={one.key}>
          <div>
            <p>
              <strong>{one.duty}</strong>{' '}
              <StateBadge tone={checkpointTones[one.state]} word={t(`state.${one.state}`)} />
            </p>
            <p className="soft small">
              {t('point.by', { day: day(one.dueOn), distance: distance(one.dueOn) })}
              {' · '}
              {t('point.turn', { who: t(`turn.${one.turn}`) })}
              {one.clause !== '' && ` · ${one.clause}`}
              <Earlier count={earlierWeeks(open, one).length} />
            </p>
          </div>
          <CheckpointAct contract={props.contract} checkpoint={one} />
        </li>
      ))}
    </ul>
  )
}

/** How many weeks before it are open as well. */
function Earlier({ count }: { readonly count: number }) {
  const { t } = useTranslation('contract')
  return count > 0 && <span className="late"> · {t('point.earlier', { count })}</span>
}
