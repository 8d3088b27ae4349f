import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Round } from './plan-words.ts'

/** การพิจารณา: every decision on the round, those of earlier sendings and those taken back among them. */
export function Decisions({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  if (round.decisions.length === 0) return null
  return (
    <section className="sheet facts" aria-labelledby="decisions">
      <h2 id="decisions">{t('one.decisions')}</h2>
      <ul className="held">
        {round.decisions.map((decision) => (
          <Decision key={decision.id} decision={decision} />
        ))}
      </ul>
    </section>
  )
}

type Made = Round['decisions'][number]

function Decision({ decision }: { readonly decision: Made }) {
  const { t } = useTranslation('plan')
  const { moment } = useDays()
  const { approved, undoneBy, actingFor, position, clause, reason } = decision
  const post = actingFor === null ? position : `${position} ${actingFor}`
  return (
    <li>
      <div>
        <StateBadge
          tone={approved && undoneBy === null ? 'done' : 'idle'}
          word={t(`step.${decision.step}`)}
        />
        <p className="small">{[decision.name, post, moment(decision.decidedAt.toISOString())].join(' · ')}</p>
        <p className="soft small">
          {[t('one.sending', { n: decision.sending }), clause === null ? '' : t('one.clauseOf', { clause })]
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
        {!approved && <p>{t('one.returned', { reason })}</p>}
        {undoneBy !== null && (
          <p>{t('one.takenBack', { name: undoneBy, reason: decision.undoReason ?? '' })}</p>
        )}
      </div>
      {decision.mayUndo && <Undo decision={decision} />}
    </li>
  )
}

function Undo({ decision }: { readonly decision: Made }) {
  const { t } = useTranslation('plan')
  const [asked, setAsked] = useState(false)
  const decided = useDecided(() => setAsked(false))
  const undoing = useMutation(
    trpc.plan.undoDecision.mutationOptions({ onSuccess: () => decided(t('act.undone')) }),
  )
  return (
    <>
      <Button
        variant="subtle"
        aria-label={t('act.undoOf', { name: decision.name })}
        onClick={() => setAsked(true)}
      >
        {t('act.undo')}
      </Button>
      <ReasonDialog
        opened={asked}
        title={t('act.undoOf', { name: decision.name })}
        about={<p>{t('act.undoAbout')}</p>}
        confirm={t('act.undo')}
        danger
        busy={undoing.isPending}
        failure={useFailure(undoing.error)}
        onConfirm={(reason) => undoing.mutate({ id: decision.id, reason })}
        onClose={() => setAsked(false)}
      />
    </>
  )
}
