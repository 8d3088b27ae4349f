import { z } from 'zod'
import { supplierId, type SupplierId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesBetween, changesFromNothing, withoutValues } from '@prongsai/domain/journal/changes'
import type { Act } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import {
  promotions,
  supplierKinds,
  supplierVerdict,
  type SupplierFacts,
} from '@prongsai/domain/supplier/supplier'
import type { ChangeSupplierInput, RegisterSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import { branchesOf } from '@prongsai/db/supplier/branches'
import { holderOf, insertSupplier, lockSupplier, saveSupplier } from '@prongsai/db/supplier/suppliers'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'
import { record } from '../journal/record.ts'
import { keyed } from '../seal.ts'
import { once } from '../sending/once.ts'
import { hiddenFields, keepingOf, keptSupplier, knownNumber, openedSupplier } from './sealed-supplier.ts'
import { standingSupplier } from './standing.ts'

const registered = z.object({ id: z.string().transform(supplierId), name: z.string() })
type Registered = z.output<typeof registered>

/** A supplier that nobody has in the register yet by its number. */
async function registerSupplier(deciding: Deciding, input: RegisterSupplierInput): Promise<Registered> {
  const { db, actor, now } = deciding
  const holder = await holderOfNumber(deciding, input.taxId, null)
  const facts = accept(supplierVerdict(factsOf(input), { holder }))
  const { id } = await insertSupplier(db, actor.office, {
    ...keptSupplier(facts, keepingOf(deciding)),
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  const changes = changesFromNothing(inWords(facts))
  await record(deciding, {
    act: 'supplier/register',
    subject: { kind: 'supplier', id, label: facts.name },
    changes: facts.kind === 'natural' ? withoutValues(changes, hiddenFields) : changes,
  })
  return { id, name: facts.name }
}

/** The same from a form, which may be sent again. What is private is kept of a sending only as a keyed digest. */
export function supplierSent(
  deciding: Deciding,
  { sending, ...input }: RegisterSupplierInput & { readonly sending?: string | undefined },
): Promise<Registered> {
  const said =
    input.kind === 'natural' ? { digest: hex(keyed(deciding.seal).digest(JSON.stringify(input))) } : input
  return once(
    deciding,
    {
      key: sending,
      act: 'supplier/register',
      input: said,
      answer: registered,
      labelOf: ({ name }) => name,
    },
    () => registerSupplier(deciding, input),
  )
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A bank account is kept of a natural person alone. */
const factsOf = (said: SupplierFacts): SupplierFacts => ({
  ...said,
  bankAccount: said.kind === 'natural' ? said.bankAccount : '',
})

type Worded = Pick<SupplierFacts, 'kind' | 'name' | 'promoted'>

/** As the journal tells it. */
const inWords = <Facts extends Worded>(facts: Facts) => ({
  ...facts,
  kind: supplierKinds[facts.kind],
  promoted: promotions[facts.promoted],
})

async function holderOfNumber(deciding: Deciding, taxId: string, but: SupplierId | null) {
  const { db, actor } = deciding
  const number = knownNumber(taxId, keepingOf(deciding))
  return number && (await holderOf(db, actor.office, { ...number, but }))
}

const versionActs: ReadonlySet<Act> = new Set(['supplier/change', 'supplier/merge', 'supplier/unmerge'])

/** What is kept of a supplier, put right; over what was read, and no later version. */
export async function changeSupplier(
  deciding: Deciding,
  { id, version, ...said }: ChangeSupplierInput,
): Promise<{ version: number }> {
  const { db, actor } = deciding
  const row = accept(standingSupplier(found(await lockSupplier(db, actor.office, id))))
  if (row.version !== version) {
    const subject = { kind: 'supplier', id } as const
    const meanwhile = await meanwhileOf(deciding, {
      ...subject,
      acts: versionActs,
      versions: row.version - version,
    })
    accept(no({ code: 'supplier/changed-meanwhile', kind: 'supplier', version: row.version, meanwhile }))
  }
  const before = openedSupplier(row, keepingOf(deciding))
  const branches = (await branchesOf(db, actor.office, id)).filter(({ closedOn }) => closedOn === null).length
  const holder = await holderOfNumber(deciding, said.taxId, id)
  const facts = accept(supplierVerdict(factsOf(said), { holder, branches }))
  const { kind, name, promoted } = row
  const changes = changesBetween(inWords(before ?? { kind, name, promoted }), inWords(facts))
  if (changes.length === 0) return { version: row.version }
  const saved = await saveSupplier(db, actor.office, { id, kept: keptSupplier(facts, keepingOf(deciding)) })
  const isPrivate = row.kind === 'natural' || facts.kind === 'natural'
  await record(deciding, {
    act: 'supplier/change',
    subject: { kind: 'supplier', id, label: facts.name },
    changes: isPrivate ? withoutValues(changes, hiddenFields) : changes,
  })
  return saved
}

/** เปิดดูข้อมูลส่วนบุคคล of a natural person, for who keeps the register; that he looked is told, and not what he saw. */
export async function revealSupplier(
  deciding: Deciding,
  id: SupplierId,
): Promise<SupplierFacts & { version: number }> {
  const { db, actor } = deciding
  const row = found(await lockSupplier(db, actor.office, id))
  const facts = openedSupplier(row, keepingOf(deciding))
  if (facts === undefined) return accept(no({ code: 'supplier/unreadable' }))
  if (row.kind === 'natural')
    await record(deciding, {
      act: 'supplier/reveal',
      subject: { kind: 'supplier', id, label: row.name },
    })
  return { ...facts, version: row.version }
}
