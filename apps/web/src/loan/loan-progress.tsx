import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useDecided } from './loan-decided.ts'
import type { LoanRecord } from './loan-page.tsx'

/** การพิจารณา: each step with who decided it, or who may, or that nobody can and what is needed. */
export function LoanProgress({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  if (loan.progress.length === 0 && loan.approvals.length === 0) return null
  return (
    <section className="sheet facts" aria-labelledby="progress">
      <h2 id="progress">{t('one.progress')}</h2>
      <ul className="held">
        {loan.approvals.map((approval) => (
          <Approval
            key={approval.id}
            approval={approval}
            mayUndo={approval.extensionId === null ? loan.may.undoApproval : loan.may.undoExtension}
          />
        ))}
        {loan.status === 'requested' &&
          loan.progress
            .filter(({ done }) => !done)
            .map((step) => (
              <li key={`${step.kind} ${step.unitId ?? ''}`}>
                <div>
                  <StateBadge tone="idle" word={t(`step.${step.kind}`)} /> {step.unit}
                  <p className="small">
                    {step.by.length === 0
                      ? t('one.waitsNobody')
                      : t('one.waitsFor', { names: step.by.map((one) => nameOf(one, t)).join(', ') })}
                  </p>
                </div>
              </li>
            ))}
      </ul>
    </section>
  )
}

function nameOf(
  { name, actingFor, delegatedBy }: LoanRecord['progress'][number]['by'][number],
  t: TFunction<'loan'>,
): string {
  if (delegatedBy !== null) return t('one.delegatedBy', { name, whom: delegatedBy })
  return actingFor === null ? name : t('one.actingFor', { name, whom: actingFor })
}

function Approval({
  approval,
  mayUndo,
}: {
  readonly approval: LoanRecord['approvals'][number]
  readonly mayUndo: boolean
}) {
  const { t } = useTranslation('loan')
  const [asked, setAsked] = useState(false)
  const decided = useDecided()
  const undoing = useMutation(
    trpc.loan.undoApproval.mutationOptions({
      onSuccess: async () => {
        setAsked(false)
        await decided(t('act.undone'))
      },
    }),
  )
  const failure = useFailure(undoing.error)
  const { undoneBy, extensionId } = approval
  const about = extensionId === null ? 'act.undoApprovalAbout' : 'act.undoExtensionAbout'
  const stands = undoneBy === null
  return (
    <li>
      <Decided approval={approval} />
      {stands && mayUndo && (
        <Button
          variant="subtle"
          aria-label={t('one.undoOf', { name: approval.by })}
          onClick={() => setAsked(true)}
        >
          {t('one.undo')}
        </Button>
      )}
      <ReasonDialog
        opened={asked}
        title={t('act.undoApproval')}
        about={<p>{t(about)}</p>}
        confirm={t('act.undoApproval')}
        danger
        busy={undoing.isPending}
        failure={failure}
        onConfirm={(why) => undoing.mutate({ id: approval.id, reason: why })}
        onClose={() => setAsked(false)}
      />
    </li>
  )
}

/** Who decided, in which post, when, and with which word. */
function Decided({ approval }: { readonly approval: LoanRecord['approvals'][number] }) {
  const { t } = useTranslation('loan')
  const { moment } = useDays()
  const { approved, undoneBy, reason, extensionId, step, unit, by, position, actingFor, at } = approval
  const post = actingFor === null ? position : `${position} ${actingFor}`
  return (
    <div>
      <StateBadge
        tone={approved && undoneBy === null ? 'done' : 'idle'}
        word={extensionId === null ? t(`step.${step}`) : t('one.extends')}
      />{' '}
      {unit}
      <p className="small">{t('one.doneBy', { name: by, position: post, when: moment(at) })}</p>
      {!approved && <p className="small">{t('one.refusedBy', { reason })}</p>}
      {approved && reason !== '' && <p className="soft small">{reason}</p>}
      {undoneBy !== null && (
        <p className="small">{t('one.undone', { name: undoneBy, reason: approval.undoReason ?? '' })}</p>
      )}
    </div>
  )
}
