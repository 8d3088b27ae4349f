import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ActButton } from '../ui/act-button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ChangePersonDialog } from './change-person-dialog.tsx'
import { useKept } from './kept.ts'
import { LeaveAct } from './leave-act.tsx'
import type { HandedLink } from './link-handover.tsx'
import type { PersonRow } from './people.ts'
import { useWhyNot } from './rights.ts'

/** What can be done with a person who works here. */
export function PersonActs(props: {
  readonly person: PersonRow
  readonly onLink: (link: HandedLink) => void
}) {
  const { t } = useTranslation('office')
  const { person } = props
  const whyNot = useWhyNot('person:keep')
  const [asked, setAsked] = useState<'change' | 'link'>()
  if (whyNot !== undefined) return <p className="soft small">{whyNot}</p>
  const close = () => setAsked(undefined)
  return (
    <>
      <ActButton variant={person.username === null ? 'filled' : 'default'} onClick={() => setAsked('link')}>
        {person.username === null ? t('link.make') : t('link.makeAgain')}
      </ActButton>
      <ActButton variant="default" onClick={() => setAsked('change')}>
        {t('person.change')}
      </ActButton>
      <LeaveAct person={person} />
      {asked === 'change' && <ChangePersonDialog person={person} onClose={close} />}
      {asked === 'link' && <AskLink person={person} onLink={props.onLink} onClose={close} />}
    </>
  )
}

function AskLink(props: {
  readonly person: PersonRow
  readonly onLink: (link: HandedLink) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('office')
  const { id, name, username } = props.person
  const kept = useKept()
  const inviting = useMutation(
    trpc.people.invite.mutationOptions({
      onSuccess: (link) => {
        props.onLink({ ...link, person: id, name, again: username !== null })
        props.onClose()
        kept(t('link.made', { name }))
      },
    }),
  )
  const failure = useFailure(inviting.error)
  return (
    <ConfirmDialog
      opened
      title={t('link.askTitle', { name })}
      confirm={username === null ? t('link.make') : t('link.makeAgain')}
      busy={inviting.isPending}
      failure={failure}
      onConfirm={() => inviting.mutate({ person: id })}
      onClose={props.onClose}
    >
      <p>{t('link.ask')}</p>
      {username !== null && <p>{t('link.askAgain')}</p>}
    </ConfirmDialog>
  )
}
