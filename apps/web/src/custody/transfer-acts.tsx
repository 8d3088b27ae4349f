import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { say } from '../ui/toasts.tsx'
import { useReceive } from './receive.ts'
import { SignDialog } from './sign-dialog.tsx'
import type { Refusals, TransferNote } from './transfer-page.tsx'

type Asked = 'refuse' | 'withdraw' | 'sign'

/** The two answers to a note, and the giver's own. */
export function TransferActs({
  note,
  refusals,
}: {
  readonly note: TransferNote
  readonly refusals: Refusals
}) {
  const { t } = useTranslation('custody')
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  if (note.status !== 'offered') return null
  return (
    <div className="row transfer-acts">
      {note.may.receive === null && <Receive note={note} refusals={refusals} />}
      {note.may.sign && <Button onClick={() => setAsked('sign')}>{t('note.sign')}</Button>}
      {note.may.refuse && (
        <Button variant="default" color="red" onClick={() => setAsked('refuse')}>
          {t('note.refuseAll')}
        </Button>
      )}
      {note.may.withdraw && (
        <Button variant="default" onClick={() => setAsked('withdraw')}>
          {t('note.withdraw')}
        </Button>
      )}
      {asked === 'sign' && <SignDialog note={note} onClose={close} />}
      {(asked === 'refuse' || asked === 'withdraw') && <EndDialog note={note} how={asked} onClose={close} />}
    </div>
  )
}

function Receive({ note, refusals }: { readonly note: TransferNote; readonly refusals: Refusals }) {
  const { t } = useTranslation('custody')
  const receiving = useReceive()
  const refused = Object.entries(refusals).map(([assetId, reason]) => ({ assetId, reason }))
  const missing = refused.some(({ reason }) => reason.trim() === '')
  const failure = useFailure(receiving.error)
  const [tried, setTried] = useState(false)
  const shown = tried && missing ? t('note.whyRefuse') : failure
  return (
    <>
      <Button
        loading={receiving.isPending}
        onClick={() => {
          setTried(true)
          if (!missing) receiving.mutate({ id: note.id, refused, receivedOn: null, signature: null })
        }}
      >
        {refused.length === 0
          ? t('note.receive')
          : t('note.receiveSome', { n: note.lines.length - refused.length, refused: refused.length })}
      </Button>
      {shown !== undefined && (
        <p className="failure" role="alert">
          {shown}
        </p>
      )}
    </>
  )
}

function EndDialog(props: {
  readonly note: TransferNote
  readonly how: 'refuse' | 'withdraw'
  readonly onClose: () => void
}) {
  const { t } = useTranslation('custody')
  const { note, how } = props
  const queryClient = useQueryClient()
  const done = async () => {
    await queryClient.invalidateQueries()
    say(t(how === 'refuse' ? 'note.refusedDone' : 'note.withdrawn'))
    props.onClose()
  }
  const refusing = useMutation(trpc.custody.refuse.mutationOptions({ onSuccess: done }))
  const withdrawing = useMutation(trpc.custody.withdraw.mutationOptions({ onSuccess: done }))
  const acting = how === 'refuse' ? refusing : withdrawing
  const failure = useFailure(acting.error)
  return (
    <ReasonDialog
      opened
      title={t(how === 'refuse' ? 'note.refuseAsk' : 'note.withdrawAsk', {
        number: `${note.number}/${note.fiscalYear}`,
      })}
      about={<p>{t(how === 'refuse' ? 'note.refuseAbout' : 'note.withdrawAbout')}</p>}
      confirm={t(how === 'refuse' ? 'note.refuseAll' : 'note.withdraw')}
      danger={how === 'refuse'}
      busy={acting.isPending}
      failure={failure}
      onConfirm={(reason) => acting.mutate({ id: note.id, reason })}
      onClose={props.onClose}
    />
  )
}
