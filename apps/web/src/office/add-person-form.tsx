import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { failureText, showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { DraftNote } from '../ui/draft-note.tsx'
import { TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { say } from '../ui/toasts.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { UnsavedWork } from '../unsaved-work.tsx'
import { useVisit } from '../asset/visit.ts'
import { useKept } from './kept.ts'
import { LinkHandover, type HandedLink } from './link-handover.tsx'
import { useUnitChoices } from './people.ts'
import { emptyPerson, personForm, personOf, type PersonValues } from './person-values.ts'
import { RolesField } from './roles-field.tsx'

/** Adds a person with roles, and ends with the link that is shown once. */
export function AddPersonForm() {
  const { t } = useTranslation('office')
  const [made, setMade] = useState<HandedLink>()
  if (made === undefined) return <Adding onMade={setMade} />
  return (
    <>
      <PageHead
        title={t('link.title', { name: made.name })}
        above={{ href: '/settings/people', name: t('people.title') }}
      />
      <div className="sheet stack">
        <LinkHandover link={made} />
        <div className="row">
          <a href={`/settings/people/${made.person}`}>{t('link.toPerson', { name: made.name })}</a>
          <button type="button" className="link-button" onClick={() => setMade(undefined)}>
            {t('link.another')}
          </button>
        </div>
      </div>
    </>
  )
}

function Adding({ onMade }: { readonly onMade: (link: HandedLink) => void }) {
  const { t } = useTranslation('office')
  const { actor } = useMe()
  const units = useUnitChoices()
  const form = useForm({
    resolver: zodResolver(personForm(t('person.roleMissing'))),
    defaultValues: emptyPerson(),
    shouldFocusError: false,
  })
  const draft = useDraft(form, `add-person.${actor.person}`)
  const adding = useAdding({ onAdded: draft.clear, onMade, onError: (error) => showInvalid(form, error) })
  const failure = useFailure(adding.error)
  const { control, formState } = form
  return (
    <>
      <PageHead
        title={t('person.addTitle')}
        about={t('person.addAbout')}
        above={{ href: '/settings/people', name: t('people.title') }}
      />
      <div className="sheet">
        <Form form={form} onSubmit={(values) => adding.mutate(values)} failure={failure}>
          <DraftNote draft={draft} />
          <FormPart title={t('person.who')}>
            <TextField control={control} name="name" label={t('people.name')} help={t('person.nameHelp')} />
            <TextField
              control={control}
              name="position"
              label={t('people.position')}
              help={t('person.positionHelp')}
            />
            <SelectField control={control} name="unit" label={t('people.unit')} choices={units} optional />
          </FormPart>
          <RolesField form={form} />
          <FormEnd submit={t('person.save')} busy={adding.isPending} cancelHref="/settings/people" />
        </Form>
      </div>
      <UnsavedWork when={formState.isDirty && !adding.isPending && !adding.isSuccess} kept />
    </>
  )
}

/** Two decisions: the person, and his link. When only the link fails the person stands, and his own page has the way to try again. */
function useAdding(after: {
  readonly onAdded: () => void
  readonly onMade: (link: HandedLink) => void
  readonly onError: (error: unknown) => void
}) {
  const { t } = useTranslation('office')
  const { t: ui } = useTranslation('ui')
  const kept = useKept()
  const visit = useVisit()
  const add = useMutation(trpc.people.add.mutationOptions())
  const invite = useMutation(trpc.people.invite.mutationOptions())
  return useMutation({
    mutationFn: async (values: PersonValues) => {
      const { name } = values
      const person = await add.mutateAsync(personOf(values))
      after.onAdded()
      try {
        const link = await invite.mutateAsync({ person })
        after.onMade({ ...link, person, name, again: false })
        kept(t('person.added', { name }))
      } catch (error) {
        say(t('person.addedNoLink', { name, failure: failureText(error, ui) }))
        visit(`/settings/people/${person}`, { saved: true })
      }
    },
    networkMode: 'always',
    onError: after.onError,
  })
}
