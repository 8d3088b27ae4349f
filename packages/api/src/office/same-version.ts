import { no } from '@prongsai/domain/base/verdict'
import { acts as allActs, type Act } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import type { Deciding } from '../context.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'

const isActOfPurchase = (act: string): act is Act =>
  act.startsWith('purchase/') && Object.hasOwn(allActs, act)

/** Whatever is written of a purchase goes on its version. */
const purchaseActs = Object.keys(allActs).filter(isActOfPurchase)

/** By which acts the version of each of these goes on. */
const acts = {
  office: new Set<Act>(['office/change']),
  unit: new Set<Act>(['unit/change', 'unit/close']),
  person: new Set<Act>(['person/change', 'person/leave']),
  purchase: new Set(purchaseActs),
} as const

type Compared = {
  readonly kind: keyof typeof acts
  readonly id: string
  readonly read: number
  readonly stands: number
}

/** Refuses to save over what another has changed since it was read, and tells what that was. */
export async function sameVersion(deciding: Deciding, { kind, id, read, stands }: Compared): Promise<void> {
  if (read === stands) return
  const meanwhile = await meanwhileOf(deciding, { kind, id, acts: acts[kind], versions: stands - read })
  accept(no({ code: 'office/changed-meanwhile', kind, version: stands, meanwhile }))
}
