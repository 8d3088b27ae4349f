import type { PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { lockPerson } from '@prongsai/db/office/people'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { z } from 'zod'
import type { Actor } from '@prongsai/domain/access/actor'
import { may } from '@prongsai/domain/access/permissions'
import type { OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { BorrowerInput, Outsider } from '@prongsai/domain/loan/loan.input'
import type { NewOutsider } from '@prongsai/db/loan/loans'
import { keyed, type Seal } from '../seal.ts'

const secrets = z.object({
  telephone: z.string(),
  address: z.string(),
  email: z.string(),
  nationalId: z.string(),
})
/** What is private of an outsider. */
export type Secrets = z.output<typeof secrets>

type Staff = { readonly id: PersonId; readonly name: string; readonly leftOn: CivilDate | null }

/** Who of the office borrows: one who works or worked here, or who asks; null of an outsider. */
export async function staffBorrower(
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  borrower: BorrowerInput,
): Promise<Staff | null> {
  if (borrower.kind !== 'staff') return null
  if (borrower.personId === null) return { id: actor.person, name: actor.name, leftOn: null }
  return found(await lockPerson(db, actor.office, borrower.personId))
}

/** The digits alone: one telephone is written in many ways. */
export const callerOf = (seal: Seal | undefined, telephone: string): Uint8Array =>
  keyed(seal).digest(telephone.replace(/\D/gu, ''))

type Keeping = {
  readonly seal: Seal | undefined
  readonly office: OfficeId
  /** Whether the office has said that it must ask for the number; of what it does not ask for nothing is kept. */
  readonly asksNationalId: boolean
}

/** An outsider as he is kept: his private facts sealed, his telephone known again by a digest. */
export function sealedOutsider(
  borrower: Exclude<BorrowerInput, { kind: 'staff' }> | Outsider,
  { seal, office, asksNationalId }: Keeping,
): NewOutsider {
  const { name, position, agency, telephone, address, email } = borrower
  const nationalId = asksNationalId ? borrower.nationalId : ''
  const facts = JSON.stringify({ telephone, address, email, nationalId })
  return {
    name,
    position,
    agency,
    sealed: keyed(seal).close(facts, { office, kind: 'outsider' }),
    caller: callerOf(seal, telephone),
  }
}

export type Opening = { readonly seal: Seal | undefined; readonly office: OfficeId }

/** What is private, for who may see it; undefined when it has been blanked, or the key is another's. */
export function openedSecrets(sealed: Uint8Array | null, { seal, office }: Opening): Secrets | undefined {
  if (sealed === null || seal === undefined) return undefined
  try {
    return secrets.parse(JSON.parse(seal.open(sealed, { office, kind: 'outsider' })))
  } catch {
    return undefined
  }
}

/** What is private of an outsider is for who hands out any of the things, and for who chases. */
export const seesPrivate = (actor: Actor, lines: readonly { readonly unitId: UnitId }[]): boolean =>
  may(actor, 'loan:chase') || lines.some(({ unitId }) => may(actor, 'loan:hand-over', unitId))

/** '1-2345-xxxxx-xx-3': enough to tell two people apart, and no more. */
export const maskedNationalId = (id: string): string =>
  id === '' ? '' : `${id.slice(0, 1)}-${id.slice(1, 5)}-xxxxx-xx-${id.slice(12)}`
