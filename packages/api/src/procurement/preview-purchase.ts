import { citationText } from '@prongsai/domain/law/citation'
import { thresholds } from '@prongsai/domain/law/thresholds'
import { exemptionOf, exemptions } from '@prongsai/domain/plan/exemption'
import { grounds, methods, type GroundKey } from '@prongsai/domain/procurement/ground'
import {
  chooseMethod,
  choicesOf,
  computeMethod,
  type Comparison,
} from '@prongsai/domain/procurement/method-choice'
import type { PreviewPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import type { Looking } from '../context.ts'
import { purchaseAtHand } from './purchase-case.ts'
import { besideOf, choosingOf, planGate } from './purchase-choice.ts'

const shown = ({ threshold, amount, limit, meets }: Comparison) => ({
  name: thresholds[threshold][0],
  amount,
  limit,
  meets,
})

const groundName = (ground: GroundKey | null) => (ground === null ? null : grounds[ground].name)

/** Before it begins: the method with its clause and arithmetic, which others may be taken, and what stands in the way. */
export async function previewPurchase(looking: Looking, input: PreviewPurchaseInput) {
  const { today } = looking
  const day = input.id === null ? today : (await purchaseAtHand(looking, input.id)).record.beganOn
  const choosing = await choosingOf(looking, input, day)
  const computed = computeMethod(choosing)
  const chosen = input.chosen ?? { ...computed, reason: '' }
  const verdict = chooseMethod(choosing, chosen)
  const ground = verdict.ok ? verdict.value.ground : chosen.ground
  const exempt = exemptionOf(ground)
  const gate = await planGate(looking, { item: input.planItemId, exempt: exempt ?? null })
  const beside = await besideOf(looking, {
    ...input,
    day,
    item: input.planItemId,
    thresholds: choosing.thresholds,
  })
  return {
    computed: {
      method: computed.method,
      name: methods[computed.method],
      ground: computed.ground,
      groundName: groundName(computed.ground),
      clause: citationText(computed.citation),
      arithmetic: computed.arithmetic.map(shown),
    },
    choices: choicesOf(choosing).map((choice) => ({
      method: choice.method,
      name: methods[choice.method],
      ground: choice.ground,
      groundName: groundName(choice.ground),
      clause: citationText(choice.citation),
      arithmetic: choice.arithmetic.map(shown),
    })),
    exemption:
      exempt === undefined
        ? null
        : { key: exempt, name: exemptions[exempt][0], clause: citationText(exemptions[exempt][1]) },
    refusals: [...(verdict.ok ? [] : [verdict.refusal]), ...(gate === undefined ? [] : [gate])],
    warnings: beside.warnings,
    near: beside.near,
    planned: beside.planned ?? null,
  }
}
