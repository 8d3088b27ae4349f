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
import { AdministratorForm } from './administrator-form.tsx'
import { ChoiceForm, CodeForm } from './begin-forms.tsx'
import { FinishStep } from './finish-step.tsx'
import { OfficeForm } from './office-form.tsx'
import {
  administratorSchema,
  emptyAdministrator,
  emptyOffice,
  officeSchema,
  stepsFor,
  type AdministratorValues,
  type OfficeValues,
  type SetupChoice,
  type SetupStep,
} from './setup-state.ts'

/** The first visit: who installs, own office or the sample, the office, its first administrator, and one last look. */
export function SetupPage() {
  const { t } = useTranslation('setup')
  const visit = useFirstVisit()
  const { at } = visit
  return (
    <Doorway wide>
      <PageHead title={t('title')} />
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
  const [at, setAt] = useState<SetupStep>('code')
  const [code, setCode] = useState('')
  const [codeFault, setCodeFault] = useState<string>()
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
  const order = stepsFor(choice)
  const go = (by: 1 | -1) => setAt(order[order.indexOf(at) + by] ?? at)
  return {
    hasSample,
    codeFault,
    setCodeFault,
    at,
    setAt,
    code,
    setCode,
    choice,
    setChoice,
    office,
    officeName,
    administrator,
    draft,
    order,
    go,
  }
}

const stepsOf = ({ order, at, setAt }: Visit, titleOf: (id: SetupStep) => string): readonly Step[] =>
  order.map((id, index) => {
    const reached = order.indexOf(at)
    if (index < reached) return { id, title: titleOf(id), state: 'done', onChoose: () => setAt(id) }
    return { id, title: titleOf(id), state: index === reached ? 'current' : 'waiting' }
  })

/** Goes back to the step of the first field that the server found wrong, and says there what it said. */
function leadToFault(visit: Visit, fields: Readonly<Record<string, string>>): void {
  for (const [path, message] of Object.entries(fields)) {
    const [step = '', name = ''] = path.split('.')
    if (step === 'code') visit.setCodeFault(message)
    if (step === 'office' && isOfficeField(name)) visit.office.setError(name, { type: 'server', message })
    if (step === 'administrator' && isAdministratorField(name))
      visit.administrator.setError(name, { type: 'server', message })
    if (isStep(step)) visit.setAt(step)
  }
}

const isStep = (name: string): name is SetupStep => stepsFor('own').some((step) => step === name)
const isOfficeField = (name: string): name is keyof OfficeValues => name in officeSchema.shape
const isAdministratorField = (name: string): name is keyof AdministratorValues => name in emptyAdministrator

function StepBody({ visit }: { readonly visit: Visit }) {
  const { at, go, code, choice, office, officeName, administrator } = visit
  const onBack = () => go(-1)
  const onNext = () => go(1)
  switch (at) {
    case 'code':
      return (
        <CodeForm
          code={code}
          fault={visit.codeFault}
          onNext={(typed) => {
            visit.setCode(typed)
            visit.setCodeFault(undefined)
            onNext()
          }}
        />
      )
    case 'choice':
      return (
        <ChoiceForm
          choice={choice}
          hasSample={visit.hasSample}
          onBack={onBack}
          onNext={(chosen) => {
            visit.setChoice(chosen)
            visit.setAt(chosen === 'own' ? 'office' : 'finish')
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
          code={code}
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
