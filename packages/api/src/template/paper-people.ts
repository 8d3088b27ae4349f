import type { Role } from '@prongsai/domain/access/role'
import type { PostHolder } from '@prongsai/db/template/signers'
import type { PurchaseRecordStep } from '@prongsai/db/procurement/purchase-row'
import type { PaperOpinion, PaperSigner } from '@prongsai/documents/template/official-paper'

export const nobody: PaperSigner = { role: '', name: '', position: '', actingFor: '' }

const holderOf = (holders: readonly PostHolder[], role: Role): PostHolder | undefined =>
  holders.find((one) => one.role === role)

/** Who signs for a post today: its holder, or who takes his place. */
export function signerOf(holders: readonly PostHolder[], role: Role): PaperSigner {
  const holder = holderOf(holders, role)
  if (holder === undefined) return nobody
  const { name, position, standIn } = holder
  return standIn === null
    ? { role: '', name, position, actingFor: '' }
    : { role: '', name: standIn.name, position: standIn.position, actingFor: `รักษาราชการแทน${position}` }
}

/** The post of the head of the office, as a sentence names it. */
export const headPost = (holders: readonly PostHolder[]): string =>
  holderOf(holders, 'office-head')?.position ?? ''

/** Who decided a step, as it was recorded on its day. */
export const signerAt = ({ by, position, actingFor }: PurchaseRecordStep): PaperSigner => ({
  role: '',
  name: by,
  position,
  actingFor: actingFor ?? '',
})

export type OpinionAsked = {
  readonly title: string
  readonly role: Role
  readonly step: PurchaseRecordStep | undefined
  readonly decided: string
}

/** An opinion or an order as it was recorded; free for the hand until then. */
export const opinionOf = (
  holders: readonly PostHolder[],
  { title, role, step, decided }: OpinionAsked,
): PaperOpinion =>
  step === undefined
    ? { title, decided: '', note: '', signer: signerOf(holders, role), on: null }
    : { title, decided, note: step.note, signer: signerAt(step), on: step.on }
