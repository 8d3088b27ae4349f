import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useKept } from '../office/kept.ts'
import type { PersonRow } from '../office/people.ts'
import { useWhyNot } from '../office/rights.ts'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { MailForm } from './mail-form.tsx'

/** Where a person is told by mail, for who keeps the people: nobody else may see it. */
export function PersonMail({ person }: { readonly person: PersonRow }) {
  const mayKeep = useWhyNot('person:keep') === undefined
  return mayKeep ? <Mail person={person} /> : null
}

function Mail({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('session')
  const kept = useKept()
  const known = useQuery(trpc.mail.of.queryOptions({ person: person.id }))
  const saving = useMutation(trpc.mail.keep.mutationOptions({ onSuccess: () => kept(t('mail.saved')) }))
  const failure = useFailure(saving.error)
  return (
    <section className="sheet question" aria-labelledby="person-mail">
      <h2 id="person-mail">{t('mail.title')}</h2>
      <Answer query={known} lines={2}>
        {(stands) => (
          <MailForm
            known={stands}
            busy={saving.isPending}
            failure={failure}
            onSave={(values) =>
              saving.mutateAsync({ ...values, person: person.id }).catch((error: unknown) => error)
            }
          />
        )}
      </Answer>
    </section>
  )
}
