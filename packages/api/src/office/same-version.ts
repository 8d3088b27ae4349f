import { no } from '@prongsai/domain/base/verdict'
import { acts as allActs, type Act } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import type { Deciding } from '../context.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'

const isAct = (act: string): act is Act => Object.hasOwn(allActs, act)

/** Whatever is written of a purchase, or of a contract, goes on its version. */
const actsOf = (area: 'purchase' | 'contract'): ReadonlySet<Act> =>
  new Set(
    Object.keys(allActs)
      .filter(isAct)
      .filter((act) => act.startsWith(`${area}/`)),
  )

/** By which acts the version of each of these goes on. */
const acts = {
  office: new Set<Act>(['office/change']),
  unit: new Set<Act>(['unit/change', 'unit/close']),
  person: new Set<Act>(['person/change', 'person/leave']),
  purchase: actsOf('purchase'),
  contract: actsOf('contract'),
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
