import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { say } from '../ui/toasts.tsx'
import { MailForm } from './mail-form.tsx'

/** Where I am told by mail. */
export function OwnMail() {
  const { t } = useTranslation('session')
  const queries = useQueryClient()
  const own = useQuery(trpc.mail.own.queryOptions())
  const saving = useMutation(
    trpc.mail.keepOwn.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.mail.own.queryFilter())
        say(t('mail.saved'))
      },
    }),
  )
  const failure = useFailure(saving.error)
  return (
    <section className="sheet question" aria-labelledby="own-mail">
      <h2 id="own-mail">{t('mail.title')}</h2>
      <p className="soft small">{t('mail.about')}</p>
      <Answer query={own} lines={2}>
        {(known) => (
          <MailForm
            known={known}
            busy={saving.isPending}
            failure={failure}
            onSave={(values) => saving.mutateAsync(values).catch((error: unknown) => error)}
          />
        )}
      </Answer>
    </section>
  )
}
