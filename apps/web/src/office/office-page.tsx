import { zodResolver } from '@hookform/resolvers/zod'
import { officeFactsInput, type OfficeFacts } from '@prongsai/domain/office/office.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { RecordCourse } from '../journal/record-course.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { DraftNote } from '../ui/draft-note.tsx'
import { Facts } from '../ui/facts.tsx'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { UnsavedWork } from '../unsaved-work.tsx'
import { useEdition } from './edition.ts'
import { useKept } from './kept.ts'
import { useWhyNot } from './rights.ts'

/** The office as papers print it: to change, or to read for who may not. */
export function OfficePage() {
  const { t } = useTranslation('office')
  const { actor } = useMe()
  const whyNot = useWhyNot('office:keep')
  return (
    <>
      <PageHead
        title={t('facts.title')}
        about={whyNot ?? t('facts.about')}
        above={{ href: '/settings', name: t('settings.title') }}
      />
      <div className="record">
        {whyNot === undefined ? <OfficeForm /> : <OfficeFactsShown />}
        <RecordCourse subject={{ kind: 'office', id: actor.office }} title={t('categories.course')} />
      </div>
    </>
  )
}

function OfficeFactsShown() {
  const { t } = useTranslation('office')
  const { office } = useMe()
  return (
    <Facts
      groups={[
        {
          title: t('facts.title'),
          facts: [
            { label: t('facts.name'), value: office.name, wide: true },
            { label: t('facts.shortName'), value: office.shortName },
            { label: t('facts.address'), value: office.address },
            { label: t('facts.subdistrict'), value: office.subdistrict },
            { label: t('facts.district'), value: office.district },
            { label: t('facts.province'), value: office.province },
            { label: t('facts.telephone'), value: office.telephone },
          ],
        },
      ]}
    />
  )
}

function OfficeForm() {
  const { t } = useTranslation('office')
  const { office, actor } = useMe()
  const { isSample: _isSample, version, ...known } = office
  const form = useForm({
    resolver: zodResolver(officeFactsInput),
    defaultValues: known,
    shouldFocusError: false,
  })
  const draft = useDraft(form, `office.${actor.person}`)
  const edition = useEdition(form, { version, values: known })
  const kept = useKept()
  const changing = useMutation(
    trpc.office.change.mutationOptions({
      onSuccess: (now, { version: _read, ...facts }) => {
        form.reset(facts)
        edition.saved({ version: now.version, values: facts })
        draft.clear()
        kept(t('facts.saved'))
      },
      onError: (error) => {
        showInvalid(form, error)
        edition.meet(error)
      },
    }),
  )
  const failure = useFailure(changing.error)
  return (
    <div className="sheet">
      <Form
        form={form}
        onSubmit={(facts) => changing.mutate({ ...facts, version: edition.version })}
        failure={failure}
      >
        <DraftNote draft={draft} />
        <OfficeFields form={form} />
        <FormEnd submit={t('facts.save')} busy={changing.isPending} cancelHref="/settings" />
      </Form>
      <UnsavedWork when={form.formState.isDirty && !changing.isPending} kept />
    </div>
  )
}

function OfficeFields({ form }: { readonly form: UseFormReturn<OfficeFacts, unknown, OfficeFacts> }) {
  const { t } = useTranslation('office')
  const { control } = form
  return (
    <>
      <FormPart title={t('facts.title')}>
        <TextField control={control} name="name" label={t('facts.name')} help={t('facts.nameHelp')} />
        <TextField
          control={control}
          name="shortName"
          label={t('facts.shortName')}
          help={t('facts.shortNameHelp')}
          width={320}
        />
      </FormPart>
      <FormPart title={t('facts.place')}>
        <TextField
          control={control}
          name="address"
          label={t('facts.address')}
          help={t('facts.addressHelp')}
          optional
        />
        <TextField control={control} name="subdistrict" label={t('facts.subdistrict')} width={320} />
        <TextField control={control} name="district" label={t('facts.district')} width={320} />
        <TextField control={control} name="province" label={t('facts.province')} width={320} />
        <TextField
          control={control}
          name="telephone"
          label={t('facts.telephone')}
          help={t('facts.telephoneHelp')}
          inputMode="tel"
          width={240}
          optional
        />
      </FormPart>
    </>
  )
}
