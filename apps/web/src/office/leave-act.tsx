import { personId } from '@prongsai/domain/base/id'
import { leaveOffice } from '@prongsai/domain/office/person'
import { refusalText } from '@prongsai/domain/refusal'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ActButton } from '../ui/act-button.tsx'
import { EndDialog } from './end-dialog.tsx'
import { useKept } from './kept.ts'
import { useCardsKept, usePeople, type PersonRow } from './people.ts'

/** พ้นจากหน้าที่: greyed by the domain's own verdict while assets stand in his name, or he is the last administrator. */
export function LeaveAct({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const [asked, setAsked] = useState(false)
  const { today } = useMe()
  const cards = useCardsKept(person.id)
  const administrators = useAdministrators()
  const verdict = leaveOffice(person, { on: today, today, cards: cards?.count ?? 0, administrators })
  return (
    <>
      <ActButton
        variant="default"
        danger
        whyNot={verdict.ok ? undefined : refusalText(verdict.refusal)}
        onClick={() => setAsked(true)}
      >
        {t('leave.act')}
      </ActButton>
      {asked && <LeaveDialog person={person} onClose={() => setAsked(false)} />}
    </>
  )
}

/** Who administers the office for good and can sign in. */
function useAdministrators() {
  const { today } = useMe()
  const people = usePeople().data ?? []
  return people
    .filter(({ leftOn, username, roles }) => {
      const administers = roles.some(
        ({ role, from, until }) => role === 'administrator' && from <= today && until === null,
      )
      return leftOn === null && username !== null && administers
    })
    .map(({ id }) => personId(id))
}

function LeaveDialog({ person, onClose }: { readonly person: PersonRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { today } = useMe()
  const kept = useKept()
  const leaving = useMutation(
    trpc.people.leave.mutationOptions({
      onSuccess: () => {
        onClose()
        kept(t('leave.saved', { name: person.name }))
      },
    }),
  )
  const failure = useFailure(leaving.error)
  return (
    <EndDialog
      title={t('leave.title', { name: person.name })}
      about={t('leave.about')}
      day={{ label: t('leave.on'), suggested: today }}
      reason={{ label: t('leave.reason'), help: t('leave.reasonHelp') }}
      submit={t('leave.act')}
      busy={leaving.isPending}
      failure={failure}
      onEnd={(ending) => leaving.mutate({ person: person.id, ...ending })}
      onClose={onClose}
    />
  )
}
