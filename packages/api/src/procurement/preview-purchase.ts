import { citationText } from '@prongsai/domain/law/citation'
import { thresholds } from '@prongsai/domain/law/thresholds'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { exemptionOf, exemptions } from '@prongsai/domain/plan/exemption'
import type { PurchaseId } from '@prongsai/domain/base/id'
import { grounds, methods, type GroundKey } from '@prongsai/domain/procurement/ground'
import {
  chooseMethod,
  choicesOf,
  computeMethod,
  type Comparison,
} from '@prongsai/domain/procurement/method-choice'
import { announcedOn } from '@prongsai/domain/procurement/methods/award-steps'
import { dayFact, moneyFact } from '@prongsai/domain/procurement/fact'
import { standingStep, winnerOf } from '@prongsai/domain/procurement/case'
import { readyFrom } from '@prongsai/domain/procurement/course'
import type { PreviewPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { nearDays, splittingOf } from '@prongsai/domain/procurement/splitting'
import { warningSigns, warningsOf } from '@prongsai/domain/procurement/warning-signs'
import { thresholdOn } from '@prongsai/domain/law/thresholds'
import { satang, shareRoundedDown } from '@prongsai/domain/money/satang'
import { neighboursOf, winsOf } from '@prongsai/db/procurement/purchase-surroundings'
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

/** Before the award: the signs that it shows with how each is measured, and of what it may be a part (ข้อ 20). */
export async function signsOf(looking: Looking, id: PurchaseId) {
  const { db, actor } = looking
  const { record, method, purchase } = await purchaseAtHand(looking, id)
  const { thresholds: own } = officeLawFrom(record.lawNumbers)
  const limit = thresholdOn('direct-purchase', record.beganOn, own)?.value ?? satang(0n)
  const winner = winnerOf(purchase)
  const { unitId, fiscalYear } = record
  const wins =
    winner &&
    (await winsOf(db, actor.office, {
      supplier: winner.supplier,
      unitId,
      fiscalYear,
      above: shareRoundedDown(limit, 9n, 10n),
    }))
  const signs = warningsOf(purchase, {
    referencePrice: moneyFact(standingStep(purchase, 'reference-price')?.facts ?? {}, 'amount'),
    wonByWinner: wins?.won ?? satang(0n),
    winsOfWinner: wins?.wins ?? 0,
    ofUnit: wins?.ofUnit ?? satang(0n),
    besideLimit: wins?.beside ?? 0,
    announcedFrom: dayFact(standingStep(purchase, 'invitation')?.facts ?? {}, 'firstDay'),
    signableFrom: announcedOn(purchase) === undefined ? undefined : readyFrom(method, purchase),
  })
  const near = await neighboursOf(db, actor.office, {
    kind: record.kind,
    unitId,
    day: record.beganOn,
    days: nearDays,
    except: id,
  })
  const splitting = splittingOf(
    {
      id,
      kind: record.kind,
      unit: unitId,
      supplier: winner?.supplier ?? null,
      began: record.beganOn,
      budget: purchase.budget,
      thresholds: own,
      days: nearDays,
    },
    near,
  )
  const parts = new Set(splitting?.with.map((one) => one.id))
  return {
    signs: signs.map((sign) => ({ sign, name: warningSigns[sign][0], measured: warningSigns[sign][1] })),
    splitting: splitting === undefined ? null : { limit: splitting.limit, together: splitting.together },
    near: near.filter((one) => parts.has(one.id)),
  }
}
