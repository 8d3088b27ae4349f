import { randomUUID } from 'node:crypto'
import type { AssetId } from '@prongsai/domain/base/id'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { serialsOfLot } from '@prongsai/domain/asset/lot'
import {
  acquiredBy,
  judgeCards,
  judgeNone,
  moneyOf,
  owedCards,
  type OwedCards,
} from '@prongsai/domain/contract/registering'
import type {
  NotRegisteredInput,
  RegisterCardsInput,
  UnregisteredInput,
} from '@prongsai/domain/contract/register.input'
import { contractNumberText, contractTitle } from '@prongsai/domain/contract/title'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import {
  contractOfAsset as readOfAsset,
  insertContractAssets,
  insertUnregistered,
  unregisteredLines,
  unregisteredPage,
} from '@prongsai/db/contract/cards'
import type { ContractId } from '@prongsai/domain/base/id'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import { enter, openEntrance } from '../asset/register-asset.ts'
import type { Deciding, Looking } from '../context.ts'
import type { Told } from '../journal/record.ts'
import { contractAtHand, heldContract, tellContract } from './contract-case.ts'

/** The cards that what was accepted proposes; the officer confirms them or says why there are none. */
export async function proposedCards(looking: Looking, id: ContractId) {
  const { record, contract } = await contractAtHand(looking, id)
  return owedCards(contract).map((owed) => ({
    acceptance: owed.acceptance.id,
    position: owed.line.position,
    left: owed.left,
    none: owed.none,
    categoryId: owed.line.categoryId,
    name: owed.line.name,
    description: lineOf(record, owed)?.specification ?? '',
    countingUnit: lineOf(record, owed)?.countingUnit ?? '',
    unitId: record.unitId,
    place: record.place,
    ...factsOf(record, owed),
    warrantyUntil: owed.warrantyUntil,
  }))
}

const lineOf = ({ lines }: ContractRecordRow, { line }: OwedCards) =>
  lines.find(({ position }) => position === line.position)

/** What the contract itself says of a card. */
const factsOf = (record: ContractRecordRow, owed: OwedCards) => ({
  acquiredOn: owed.arrivedOn,
  acquiredHow: acquiredBy(record.purchase.method),
  moneySource: moneyOf(record.funds.map(({ source }) => source)),
  seller: record.supplier,
  documentNumber: contractNumberText(record).slice(0, 100),
  unitPrice: owed.unitPrice,
})

/** ระเบียบฯ 2560 ข้อ 203: what was accepted enters the register, each card under its code, with the contract as its paper. */
export async function registerCards(
  deciding: Deciding,
  { id, version, acceptance, position, cards, each, serials: given, ...typed }: RegisterCardsInput,
): Promise<{ readonly codes: readonly string[] }> {
  const { db, actor, now } = deciding
  const { record, contract } = await heldContract(deciding, id, version)
  const owed = accept(judgeCards(contract, { acceptance, position, pieces: cards * each }))
  const serials = accept(serialsOfLot(given, cards))
  const alike = {
    ...typed,
    ...factsOf(record, owed),
    condition: 'usable' as const,
    usefulLifeYears: null,
    quantity: each,
    code: null,
    broughtForward: false,
    ...(cards > 1 ? { lot: randomUUID() } : {}),
  }
  const entrance = await openEntrance(deciding, alike)
  const made: { readonly id: AssetId; readonly code: string }[] = []
  const told: Told[] = []
  for (const serial of serials) {
    // One after another: each takes the number after the one before.
    const entered = await enter(entrance, { ...alike, serial })
    made.push(entered.made)
    told.push(entered.told)
  }
  const assets = made.map((card) => card.id)
  const by = { madeAt: isoOf(now), madeBy: actor.person }
  await insertContractAssets(db, actor.office, { ...by, contractId: id, acceptance, position, assets, each })
  const codes = made.map(({ code }) => code)
  await tellContract(deciding, id, {
    before: told.map((one) => [entrance.deciding, one]),
    act: 'contract/register-cards',
    clause: citationText(regulation('203')),
    changes: [
      { field: 'line', from: null, to: owed.line.name },
      { field: 'pieces', from: null, to: String(cards * each) },
      {
        field: 'cards',
        from: null,
        to: codes.length > 2 ? `${codes[0]} ถึง ${codes.at(-1)}` : codes.join(' '),
      },
    ],
  })
  return { codes }
}

/** บันทึกว่าไม่ต้องลงทะเบียน: all that is left of a line is no durable thing, for a reason. */
export async function notRegistered(
  deciding: Deciding,
  { id, version, acceptance, position, reason }: NotRegisteredInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const { contract } = await heldContract(deciding, id, version)
  const { line, left } = accept(judgeNone(contract, { acceptance, position }))
  await insertUnregistered(db, actor.office, {
    contractId: id,
    acceptance,
    position,
    quantity: left,
    reason,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  await tellContract(deciding, id, {
    act: 'contract/not-registered',
    clause: citationText(regulation('203')),
    reason,
    changes: [
      { field: 'line', from: null, to: line.name },
      { field: 'pieces', from: null, to: String(left) },
    ],
  })
}

/** ตรวจรับแล้วยังไม่ลงทะเบียน: the list that is to be empty. */
export async function unregistered({ db, actor }: Looking, { skip }: UnregisteredInput) {
  const rows = await unregisteredLines(db, actor.office, skip)
  return {
    rows: rows.slice(0, unregisteredPage).map((row) => ({
      ...row,
      title: contractTitle({ ...row, number: row.contractNumber }),
    })),
    next: rows.length > unregisteredPage ? skip + unregisteredPage : null,
  }
}

/** Of a card: its contract, purchase and money; null of what came in another way. */
export async function contractOfAsset({ db, actor }: Looking, asset: AssetId) {
  const row = await readOfAsset(db, actor.office, asset)
  return row === undefined ? null : { ...row, title: contractTitle(row) }
}
