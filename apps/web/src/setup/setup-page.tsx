import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { askSetup } from '../session/http.ts'
import { Doorway } from '../session/doorway.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Steps, type Step } from '../ui/steps.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { UnsavedWork } from '../unsaved-work.tsx'
import { AdministratorForm } from './administrator-form.tsx'
import { ChoiceForm, CodeForm } from './begin-forms.tsx'
import { FinishStep } from './finish-step.tsx'
import { OfficeForm } from './office-form.tsx'
import {
  administratorSchema,
  codeSchema,
  emptyAdministrator,
  emptyOffice,
  officeSchema,
  stepsFor,
  type AdministratorValues,
  type OfficeValues,
  type SetupChoice,
  type SetupStep,
} from './setup-state.ts'
import { useSetupStep } from './use-setup-step.ts'

/** The first visit: who installs, own office or the sample, the office, its first administrator, and one last look. */
export function SetupPage() {
  const { t } = useTranslation('setup')
  const visit = useFirstVisit()
  const { at } = visit
  return (
    <Doorway wide>
      <PageHead title={t('title')} />
      {/* The last step asks for itself: it alone knows when all of it is sent. */}
      {at !== 'finish' && <UnsavedWork when={visit.isTyped} />}
      <Steps steps={stepsOf(visit, (id) => t(`steps.${id}`))}>
        <section className="sheet stack" aria-label={t(`steps.${at}`)}>
          <h2>{t(`steps.${at}`)}</h2>
          <StepBody visit={visit} />
        </section>
      </Steps>
    </Doorway>
  )
}

type Visit = ReturnType<typeof useFirstVisit>

/** Everything that is answered lives here, so that going back loses nothing; what is no secret outlives a closed tab. */
function useFirstVisit() {
  const { t } = useTranslation('session')
  const { t: words } = useTranslation('setup')
  const code = useForm({
    resolver: zodResolver(codeSchema(words('code.required'))),
    defaultValues: { code: '' },
    shouldFocusError: false,
  })
  const [choice, setChoice] = useState<SetupChoice>('own')
  const office = useForm({
    resolver: zodResolver(officeSchema),
    defaultValues: emptyOffice(),
    shouldFocusError: false,
  })
  const draft = useDraft(office, 'setup')
  const officeName = useWatch({ control: office.control, name: 'name' })
  const administrator = useForm({
    resolver: zodResolver(administratorSchema(t, [officeName])),
    defaultValues: emptyAdministrator,
    shouldFocusError: false,
  })
  const setup = useQuery({ queryKey: ['setup'], queryFn: askSetup, retry: false })
  const hasSample = setup.data?.hasSample ?? false
  return {
    ...useSetupStep(choice),
    hasSample,
    isTyped: [code, office, administrator].map(({ formState }) => formState.isDirty).includes(true),
    code,
    choice,
    setChoice,
    office,
    officeName,
    administrator,
    draft,
  }
}

const stepsOf = ({ order, at, go }: Visit, titleOf: (id: SetupStep) => string): readonly Step[] =>
  order.map((id, index) => {
    const reached = order.indexOf(at)
    if (index < reached) return { id, title: titleOf(id), state: 'done', onChoose: () => go(id) }
    return { id, title: titleOf(id), state: index === reached ? 'current' : 'waiting' }
  })

/** Goes back to the step of the first field that the server found wrong, and says there what it said. */
function leadToFault(visit: Visit, fields: Readonly<Record<string, string>>): void {
  for (const [path, message] of Object.entries(fields)) {
    const [step = '', name = ''] = path.split('.')
    if (step === 'code') visit.code.setError('code', { type: 'server', message })
    if (step === 'office' && isOfficeField(name)) visit.office.setError(name, { type: 'server', message })
    if (step === 'administrator' && isAdministratorField(name))
      visit.administrator.setError(name, { type: 'server', message })
  }
  const first = Object.keys(fields)
    .map((path) => path.split('.')[0] ?? '')
    .find(isStep)
  if (first !== undefined) visit.go(first)
}

const isStep = (name: string): name is SetupStep => stepsFor('own').some((step) => step === name)
const isOfficeField = (name: string): name is keyof OfficeValues => name in officeSchema.shape
const isAdministratorField = (name: string): name is keyof AdministratorValues => name in emptyAdministrator

function StepBody({ visit }: { readonly visit: Visit }) {
  const { at, code, choice, office, officeName, administrator, back: onBack, next: onNext } = visit
  switch (at) {
    case 'code':
      return <CodeForm form={code} onNext={onNext} />
    case 'choice':
      return (
        <ChoiceForm
          choice={choice}
          hasSample={visit.hasSample}
          onBack={onBack}
          onNext={(chosen) => {
            visit.setChoice(chosen)
            visit.choose(chosen)
          }}
        />
      )
    case 'office':
      return <OfficeForm form={office} onNext={onNext} onBack={onBack} />
    case 'administrator':
      return (
        <AdministratorForm form={administrator} officeName={officeName} onNext={onNext} onBack={onBack} />
      )
    case 'finish':
      return (
        <FinishStep
          code={code.getValues('code').trim()}
          choice={choice}
          office={office.getValues()}
          administrator={administrator.getValues()}
          onBack={onBack}
          onDone={visit.draft.clear}
          onFault={(fields) => leadToFault(visit, fields)}
        />
      )
  }
}
