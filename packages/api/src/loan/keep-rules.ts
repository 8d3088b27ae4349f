import { no } from '@prongsai/domain/base/verdict'
import { changesBetween } from '@prongsai/domain/journal/changes'
import type { KeepPurposeInput, KeepRulesInput, KeepTermsInput } from '@prongsai/domain/loan/rules.input'
import { shippedTerms, type CategoryTerms } from '@prongsai/domain/loan/loan-rules'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { askedCategories } from '@prongsai/db/loan/asked-cards'
import {
  changePurpose,
  holdLending,
  insertPurposes,
  loanPurposes,
  loanRules,
  loanTerms,
  saveRules,
  saveTerms,
} from '@prongsai/db/loan/rules'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** กำหนดหลักเกณฑ์การให้ยืม. Somebody else's change is not written over unseen. */
export async function keepRules(deciding: Deciding, { version, ...rules }: KeepRulesInput): Promise<void> {
  const { db, actor } = deciding
  await holdLending(db, actor.office)
  const kept = await loanRules(readonly(db), actor.office)
  if (kept.version !== version) accept(no({ code: 'loan/rules-changed' }))
  await saveRules(db, actor.office, { ...rules, version })
  const { version: _version, ...before } = kept
  await record(deciding, {
    act: 'loan/rules',
    subject: { kind: 'office', id: actor.office, label: 'หลักเกณฑ์การให้ยืม' },
    changes: changesBetween(before, rules),
  })
}

/** เงื่อนไขของประเภท. Somebody else's change is not written over unseen. */
export async function keepTerms(deciding: Deciding, { version, ...terms }: KeepTermsInput): Promise<void> {
  const { db, actor } = deciding
  await holdLending(db, actor.office)
  const [category] = await askedCategories(db, actor.office, [terms.categoryId])
  const { id, name } = found(category)
  const [kept] = await loanTerms(readonly(db), actor.office, [id])
  if ((kept?.version ?? 0) !== version) accept(no({ code: 'loan/rules-changed' }))
  await saveTerms(db, actor.office, terms)
  await record(deciding, {
    act: 'loan/terms',
    subject: { kind: 'category', id, label: name },
    changes: changesBetween(termsTold(kept ?? shippedTerms(id)), termsTold(terms)),
  })
}

const termsTold = ({ lendable, open, publicName, bufferDays, checklist }: CategoryTerms) => ({
  lendable,
  open,
  publicName,
  bufferDays,
  checklist: checklist.join('; '),
})

/** วัตถุประสงค์: one more, or one that is no longer given. */
export async function keepPurpose(deciding: Deciding, input: KeepPurposeInput): Promise<void> {
  const { actor, today } = deciding
  const name = input.id === null ? await addPurpose(deciding, input) : await change(deciding, input.id, input)
  await record(deciding, {
    act: 'loan/purpose',
    subject: { kind: 'office', id: actor.office, label: name },
    changes: [
      { field: 'open', from: null, to: input.open },
      ...(input.closed ? [{ field: 'closedOn', from: null, to: today }] : []),
    ],
  })
}

async function addPurpose({ db, actor }: Deciding, { name, open }: KeepPurposeInput): Promise<string> {
  const purposes = await loanPurposes(readonly(db), actor.office)
  if (purposes.some((one) => one.name === name)) accept(no({ code: 'loan/purpose-taken' }))
  await insertPurposes(db, actor.office, [{ name, open }])
  return name
}

async function change(
  { db, actor, today }: Deciding,
  id: string,
  { open, closed }: KeepPurposeInput,
): Promise<string> {
  const changed = await changePurpose(db, actor.office, { id, open, ...(closed ? { closed_on: today } : {}) })
  return found(changed).name
}
