import { conventionOn } from '@prongsai/domain/asset/depreciation-convention'
import type { AssetId, OfficeId } from '@prongsai/domain/base/id'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { no } from '@prongsai/domain/base/verdict'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { accept } from '@prongsai/domain/refusal'
import { categories } from '@prongsai/db/asset/categories'
import {
  countOf,
  exportedCards,
  idsFrom,
  wantedCards,
  type ExportedCard,
  type Wanted,
} from '@prongsai/db/asset/asset-export'
import { look, type ReadDb } from '@prongsai/db/database'
import { lawNumbers } from '@prongsai/db/office/law-numbers'
import { units } from '@prongsai/db/office/units'
import type { AssetCard, CardRepair } from '@prongsai/documents/asset/asset-card'
import type { AssetRegister, RegisterLine } from '@prongsai/documents/asset/asset-register-paper'
import { satang } from '@prongsai/domain/money/satang'
import { endedRepairs } from '@prongsai/db/repair/repair-list'
import { found } from '../found.ts'
import { paperOffice } from '../office/paper-office.ts'
import { authorityTo, unitsToCarry, type Carrying } from './out.ts'

export type CardToPrint = { readonly publicId: string; readonly card: AssetCard }

/** The legal cards of these assets, in their order; one that is not there is not found, and none is printed. */
export function cardsToPrint(carrying: Carrying, ids: readonly AssetId[]): Promise<readonly CardToPrint[]> {
  const { office } = authorityTo('asset:read', carrying).actor
  return look(carrying.db, office, async (db) => {
    const rows = await exportedCards(db, office, ids)
    if (rows.length < ids.length) found(undefined)
    const { conventions } = officeLawFrom(
      (await lawNumbers(db, office)).filter(({ withdrawn }) => !withdrawn),
    )
    const own = await paperOffice(db, office)
    const today = bangkokDay(carrying.now)
    const repairs = await repairsByCard(db, office, ids)
    return rows.map(({ id, categoryId: _category, unitId: _unit, publicId, ...card }) => ({
      publicId,
      card: {
        ...card,
        office: own,
        repairs: repairs.get(id) ?? [],
        convention: conventionOn(card.acquiredOn ?? today, conventions),
      },
    }))
  })
}

async function repairsByCard(
  db: ReadDb,
  office: OfficeId,
  ids: readonly AssetId[],
): Promise<ReadonlyMap<AssetId, readonly CardRepair[]>> {
  const ended = await endedRepairs(db, office, ids)
  const byCard = Map.groupBy(ended, ({ assetId }) => assetId)
  return new Map(
    [...byCard].map(([id, all]) => [
      id,
      all.map(({ on, done, cost, repairer, document }) => ({
        on,
        done,
        cost: satang(BigInt(cost)),
        note: `${repairer} ${document}`.trim(),
      })),
    ]),
  )
}

/** A paper of more lines is nobody's to read; it is narrowed, or carried out as a workbook. */
const mostLines = 20_000

export type RegisterWanted = Wanted & { readonly by: AssetRegister['arrangement']; readonly only: string }

/** The register as paper, by category or by unit, each in the office's own order. */
export function registerToPrint(
  carrying: Carrying,
  { by, only, ...wanted }: RegisterWanted,
): Promise<AssetRegister> {
  const { office } = authorityTo('asset:export', carrying).actor
  return look(carrying.db, office, async (db) => {
    const within = unitsToCarry(carrying, 'asset:export')
    const ids = await wantedCards(db, office, { ...wanted, units: within })
    if (countOf(ids) < (wanted.ids?.length ?? 0)) found(undefined)
    if (countOf(ids) > mostLines) accept(no({ code: 'asset/register-too-long', most: mostLines }))
    const cards = await exportedCards(db, office, idsFrom(ids, 0, mostLines))
    const order = by === 'category' ? await categories(db, office) : await units(db, office)
    const groups = order
      .map(({ id, name }) => ({ name, lines: cards.filter((card) => lies(card, by) === id).map(lineOf(by)) }))
      .filter(({ lines }) => lines.length > 0)
    return {
      office: await paperOffice(db, office),
      arrangement: by,
      asOf: bangkokDay(carrying.now),
      only,
      groups,
    }
  })
}

const lies = (card: ExportedCard, by: AssetRegister['arrangement']): string =>
  by === 'category' ? card.categoryId : card.unitId

const lineOf =
  (by: AssetRegister['arrangement']) =>
  (card: ExportedCard): RegisterLine => ({
    ...lineFacts(card),
    whereabouts: [by === 'category' ? card.unit : '', card.place, card.keeper]
      .filter((part) => part !== '')
      .join(' '),
  })

/** Only what the paper says is hashed with it. */
const lineFacts = (card: ExportedCard): Omit<RegisterLine, 'whereabouts'> => ({
  code: card.code,
  name: card.name,
  brand: card.brand,
  model: card.model,
  serial: card.serial,
  acquiredOn: card.acquiredOn,
  documentNumber: card.documentNumber,
  quantity: card.quantity,
  countingUnit: card.countingUnit,
  unitPrice: card.unitPrice,
  condition: card.condition,
  note: card.note,
  status: card.status,
  capitalised: card.capitalised,
  broughtForward: card.broughtForward,
})
