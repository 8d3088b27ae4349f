import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
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
  const order = stepsFor(choice)
  const go = (by: 1 | -1) => setAt(order[order.indexOf(at) + by] ?? at)
  return { at, setAt, code, setCode, choice, setChoice, office, officeName, administrator, draft, order, go }
}

const stepsOf = ({ order, at, setAt }: Visit, titleOf: (id: SetupStep) => string): readonly Step[] =>
  order.map((id, index) => {
    const reached = order.indexOf(at)
    if (index < reached) return { id, title: titleOf(id), state: 'done', onChoose: () => setAt(id) }
    return { id, title: titleOf(id), state: index === reached ? 'current' : 'waiting' }
  })

function StepBody({ visit }: { readonly visit: Visit }) {
  const { at, go, code, choice, office, officeName, administrator } = visit
  const onBack = () => go(-1)
  const onNext = () => go(1)
  switch (at) {
    case 'code':
      return (
        <CodeForm
          code={code}
          onNext={(typed) => {
            visit.setCode(typed)
            onNext()
          }}
        />
      )
    case 'choice':
      return (
        <ChoiceForm
          choice={choice}
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
        />
      )
  }
}
