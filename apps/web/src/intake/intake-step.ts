import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from '../ui/steps.tsx'
import type { Intake } from './intake.ts'

export const stepIds = ['file', 'columns', 'names', 'rows', 'save'] as const
export type StepId = (typeof stepIds)[number]

const isStep = (text: string | null): text is StepId => stepIds.some((id) => id === text)

type StepPlace = {
  readonly at: StepId
  /** What else the address says: which rows are shown. */
  readonly said: URLSearchParams
  readonly go: (step: StepId, said?: Readonly<Record<string, string>>) => void
}

/** The step that is open: as the address says, else where this intake was left on this machine. */
export function useStep(intake: Intake): StepPlace {
  const { history } = useRouter()
  const { pathname, searchStr } = useLocation()
  const said = new URLSearchParams(searchStr)
  const place = `prongsai.intake-step.${intake.id}`
  const asked = said.get('step') ?? localStorage.getItem(place)
  const at = allowed(intake, isStep(asked) ? asked : beginning(intake))
  const isOver = intake.state === 'saved'
  useEffect(() => {
    if (isOver) localStorage.removeItem(place)
    else if (at !== 'file') localStorage.setItem(place, at)
  }, [place, at, isOver])
  return {
    at,
    said,
    go: (step, more = {}) => {
      history.push(`${pathname}?${new URLSearchParams({ step, ...more }).toString()}`)
      if (step !== at) requestAnimationFrame(toStep)
    },
  }
}

/** Where to go on with what was begun elsewhere: at the columns, or once names have been answered, at what is still open. */
function beginning({ names, consequence }: Intake): StepId {
  if (!names.some(({ answered }) => answered)) return 'columns'
  if (consequence.names > 0) return 'names'
  return consequence.questions > 0 ? 'rows' : 'save'
}

function toStep() {
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('.steps-body h2')?.focus({ preventScroll: true })
}

/** While a file is read or cannot be, there is only the file; while it is saved, only the saving. */
function allowed({ state, found }: Pick<Intake, 'state' | 'found'>, step: StepId): StepId {
  if (state === 'saving' || state === 'saved') return 'save'
  if (state === 'failed' || (state === 'reading' && found === null)) return 'file'
  return step
}

/** The five steps with what each still waits for. */
export function useSteps(intake: Intake, { at, go }: StepPlace): readonly Step[] {
  const { t } = useTranslation('intake')
  const { questions } = intake.consequence
  const names = namesLeft(intake)
  const left: Partial<Record<StepId, string>> = {
    ...(names > 0 && { names: t('step.namesOpen', { n: names }) }),
    ...(questions > 0 && { rows: t('step.rowsOpen', { n: questions }) }),
  }
  const isOpen = intake.state === 'rows'
  return stepIds.map((id): Step => {
    const note = isOpen ? left[id] : undefined
    return {
      id,
      title: t(`step.${id}`),
      state: id === at ? 'current' : besides(intake, { id, at, waits: note !== undefined }),
      ...(note !== undefined && { note }),
      ...(isOpen && id !== at && { onChoose: () => go(id) }),
    }
  })
}

/** Names that are still to be matched: while rows wait for answers, those that only such rows write are among them. */
export const namesLeft = ({ names, consequence }: Intake): number =>
  consequence.questions > 0 ? names.filter(({ matchId }) => matchId === null).length : consequence.names

type Beside = { readonly id: StepId; readonly at: StepId; readonly waits: boolean }

function besides({ state }: Intake, { id, at, waits }: Beside): Step['state'] {
  if (state === 'saved') return 'done'
  if (state === 'failed' || state === 'reading') return 'waiting'
  if (waits) return 'trouble'
  return id !== 'save' && (stepIds.indexOf(id) < stepIds.indexOf(at) || id === 'names' || id === 'rows')
    ? 'done'
    : 'waiting'
}
