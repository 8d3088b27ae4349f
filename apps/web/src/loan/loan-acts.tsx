import { Button } from '@mantine/core'
import { refusalText } from '@prongsai/domain/refusal'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ActButton } from '../ui/act-button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Menu, MenuAct } from '../ui/menu.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDecided, useReadAgain } from './loan-decided.ts'
import type { LoanRecord } from './loan-page.tsx'
import { ChaseDialog, ExtendDialog, SuspendDialog } from './owe-dialogs.tsx'

/** What is done next with a loan, by who may: decided, handed over, taken back. */
export function LoanActs({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const { may, status, id } = loan
  return (
    <div className="stack-near">
      {status === 'requested' && <Decision loan={loan} />}
      {may.decideExtension !== null && (
        <ExtensionDecision id={may.decideExtension} step={may.extensionStep} />
      )}
      <div className="row">
        {may.handOver && (
          <Button component="a" href={`/loans/${id}/hand-over`} size="md">
            {t('act.handOver')}
          </Button>
        )}
        {may.takeBack && (
          <Button component="a" href={`/loans/${id}/return`} size="md">
            {t('act.takeBack')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** พิจารณา: two large actions; the refusing one asks why. Who may not is told the reason. */
function Decision({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const [refusing, setRefusing] = useState(false)
  const decided = useDecided()
  const readAgain = useReadAgain()
  const deciding = useMutation(
    trpc.loan.decide.mutationOptions({
      onSuccess: async (_done, { approve }) => {
        setRefusing(false)
        await decided(t(approve ? 'act.approved' : 'act.refused'))
      },
      onError: readAgain,
    }),
  )
  const failure = useFailure(deciding.error)
  const whyNot = loan.may.decide === null ? undefined : refusalText(loan.may.decide)
  const next = loan.progress.find(({ done }) => !done)
  return (
    <div className="stack-near">
      <div className="row">
        <ActButton
          whyNot={whyNot}
          busy={deciding.isPending}
          onClick={() => deciding.mutate({ id: loan.id, step: loan.may.step, approve: true, reason: '' })}
        >
          {t(next?.decides === false ? 'act.check' : 'act.approve')}
        </ActButton>
        {whyNot === undefined && (
          <Button variant="default" onClick={() => setRefusing(true)}>
            {t('act.refuse')}
          </Button>
        )}
      </div>
      {failure !== undefined && !refusing && <FailureNote message={failure} />}
      <ReasonDialog
        opened={refusing}
        title={t('act.refuse')}
        about={<p>{t('act.refuseAbout')}</p>}
        confirm={t('act.refuse')}
        danger
        busy={deciding.isPending}
        failure={failure}
        onConfirm={(reason) => deciding.mutate({ id: loan.id, step: loan.may.step, approve: false, reason })}
        onClose={() => setRefusing(false)}
      />
    </div>
  )
}

function ExtensionDecision({
  id,
  step,
}: {
  readonly id: string
  readonly step: LoanRecord['may']['extensionStep']
}) {
  const { t } = useTranslation('loan')
  const [refusing, setRefusing] = useState(false)
  const decided = useDecided()
  const readAgain = useReadAgain()
  const deciding = useMutation(
    trpc.loan.decideExtension.mutationOptions({
      onSuccess: async (_done, { approve }) => {
        setRefusing(false)
        await decided(t(approve ? 'act.approved' : 'act.refused'))
      },
      onError: readAgain,
    }),
  )
  const failure = useFailure(deciding.error)
  return (
    <div className="stack-near">
      <div className="row">
        <Button
          loading={deciding.isPending}
          onClick={() => deciding.mutate({ id, step, approve: true, reason: '' })}
        >
          {t('act.approveExtension')}
        </Button>
        <Button variant="default" onClick={() => setRefusing(true)}>
          {t('act.refuseExtension')}
        </Button>
      </div>
      {failure !== undefined && <FailureNote message={failure} />}
      <ReasonDialog
        opened={refusing}
        title={t('act.refuseExtension')}
        confirm={t('act.refuse')}
        danger
        onConfirm={(reason) => deciding.mutate({ id, step, approve: false, reason })}
        onClose={() => setRefusing(false)}
      />
    </div>
  )
}

const taking = {
  cancel: { title: 'act.cancel', done: 'act.cancelled', about: 'act.refuseAbout' },
  undoHandOver: { title: 'act.undoHandOver', done: 'act.undone', about: 'act.undoHandOverAbout' },
  undoReturn: { title: 'act.undoReturn', done: 'act.undone', about: 'act.undoReturnAbout' },
} as const

type Asked = keyof typeof taking | 'extend' | 'chase' | 'suspend'
const isTaking = (asked: Asked | undefined): asked is keyof typeof taking =>
  asked !== undefined && asked in taking

/** What else can be done, and the printing, which always stands last. */
export function LoanMenu({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const [asked, setAsked] = useState<Asked>()
  const { may, id, status } = loan
  const close = () => setAsked(undefined)
  const acts = (['extend', 'chase', 'cancel', 'undoHandOver', 'undoReturn', 'suspend'] as const).filter(
    (act) => may[act],
  )
  return (
    <>
      {acts.length > 0 && (
        <Menu name={t('act.more')}>
          {acts.map((act) => (
            <MenuAct key={act} onClick={() => setAsked(act)}>
              {t(`act.${act}`)}
            </MenuAct>
          ))}
        </Menu>
      )}
      <Menu name={t('one.print')}>
        <a href={`/loans/${id}/slip`} target="_blank">
          {t('one.slip')}
        </a>
        <a href={`/loans/${id}/slip.pdf`} target="_blank">
          {t('one.slipPdf')}
        </a>
        {may.chase && status === 'out' && (
          <a href={`/loans/${id}/letter.pdf`} target="_blank">
            {t('one.letter')}
          </a>
        )}
      </Menu>
      {isTaking(asked) && <TakeDialog loan={loan} act={asked} onClose={close} />}
      {asked === 'extend' && <ExtendDialog loan={loan} onClose={close} />}
      {asked === 'chase' && <ChaseDialog loan={loan} onClose={close} />}
      {asked === 'suspend' && <SuspendDialog loan={loan} onClose={close} />}
    </>
  )
}

/** A decision that is taken back, with its reason. */
function TakeDialog(props: {
  readonly loan: LoanRecord
  readonly act: keyof typeof taking
  readonly onClose: () => void
}) {
  const { t } = useTranslation('loan')
  const { title, done, about } = taking[props.act]
  const decided = useDecided()
  const options = {
    onSuccess: async () => {
      props.onClose()
      await decided(t(done))
    },
  }
  const cancelling = useMutation(trpc.loan.cancel.mutationOptions(options))
  const undoingHand = useMutation(trpc.loan.undoHandOver.mutationOptions(options))
  const undoingReturn = useMutation(trpc.loan.undoReturn.mutationOptions(options))
  const mutation = { cancel: cancelling, undoHandOver: undoingHand, undoReturn: undoingReturn }[props.act]
  const failure = useFailure(mutation.error)
  return (
    <ReasonDialog
      opened
      title={t(title)}
      about={<p>{t(about)}</p>}
      confirm={t(title)}
      danger
      busy={mutation.isPending}
      failure={failure}
      onConfirm={(reason) => mutation.mutate({ id: props.loan.id, reason })}
      onClose={props.onClose}
    />
  )
}
