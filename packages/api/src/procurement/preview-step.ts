import { citationText } from '@prongsai/domain/law/citation'
import { standingOf } from '@prongsai/domain/procurement/committee'
import type { PreviewCommitteeInput } from '@prongsai/domain/procurement/committee.input'
import { passStep } from '@prongsai/domain/procurement/course'
import { factsOf } from '@prongsai/domain/procurement/fact'
import type { PreviewStepInput, StepPresetsInput } from '@prongsai/domain/procurement/purchase.input'
import { peopleNames } from '@prongsai/db/procurement/committees'
import type { Looking } from '../context.ts'
import { purchaseAtHand } from './purchase-case.ts'

/** What passing a step would be told: what stands in its way, or what is unusual and still allowed. */
export async function previewStep(looking: Looking, input: PreviewStepInput) {
  const { method, purchase } = await purchaseAtHand(looking, input.id)
  const fields = method.steps.find(({ key }) => key === input.step)?.facts ?? {}
  const verdict = passStep(method, purchase, {
    actor: looking.actor,
    deciding: {
      key: input.step,
      on: input.on,
      today: looking.today,
      facts: factsOf(fields, input.facts),
      outcome: 'done',
      note: '',
    },
  })
  return verdict.ok
    ? { refusal: null, warnings: verdict.value.warnings }
    : { refusal: verdict.refusal, warnings: [] }
}

/** What the law computes for the fields of a step from what was told so far. */
export async function stepPresets(looking: Looking, input: StepPresetsInput) {
  const { method, purchase } = await purchaseAtHand(looking, input.id)
  const step = method.steps.find(({ key }) => key === input.step)
  const presets = step?.presets?.(purchase, factsOf(step.facts, input.facts)) ?? []
  return presets.map(({ citation, ...preset }) => ({ ...preset, clause: citationText(citation) }))
}

/** What would be wrong with a body, or unusual about it, while it is chosen. */
export async function previewCommittee(looking: Looking, { id, kind, seats }: PreviewCommitteeInput) {
  const { purchase } = await purchaseAtHand(looking, id)
  const names = await peopleNames(looking.db, looking.actor.office)
  return standingOf(purchase, {
    kind,
    orderNumber: '',
    dueOn: null,
    seats: seats.map(({ seat, personId, name }) => ({
      seat,
      person: personId,
      name: names.get(personId ?? '') ?? name,
      declaredInterest: false,
    })),
  })
}
