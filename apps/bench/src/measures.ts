import { serialize } from 'superjson'
import { assetRecord } from '@prongsai/api/asset/asset-record'
import { registerAsset } from '@prongsai/api/asset/register-asset'
import { codeKey } from '@prongsai/domain/asset/asset-code'
import { assetIdInput, assetListInput, registerAssetInput } from '@prongsai/domain/asset/asset.input'
import { chainOf } from '@prongsai/api/custody/chain-of'
import { assetPage } from '@prongsai/db/asset/asset-list'
import { assetTotals } from '@prongsai/db/asset/asset-totals'
import type { ReadDb } from '@prongsai/db/database'
import { authorityOf } from './bare-router.ts'
import type { HttpRequest, Target } from './job.ts'
import type { Office } from './open-office.ts'
import { commonWords, rareWords } from './register-words.ts'
import { statementsOfDecision, statementsOfLooks } from './straight.ts'

/** What is measured: the requests, and the same as statements. */
export type Measure = {
  readonly name: string
  readonly requests: (office: Office) => readonly HttpRequest[]
  readonly straight: (office: Office) => Promise<Target>
  /** How many times the bare procedure its p95 may be. */
  readonly aim: number
}

type Look = {
  readonly name: string
  readonly procedure: string
  readonly inputs: (office: Office) => readonly unknown[]
  readonly run: (office: Office, input: unknown) => (db: ReadDb) => Promise<unknown>
}

const listed = (name: string, inputs: Look['inputs']): Measure =>
  lookMeasure({
    name,
    procedure: 'asset.list',
    inputs,
    run: (office, input) => (db) => assetPage(db, office.actor.office, assetListInput.parse(input)),
  })

const inUseBy = (unit: string) => ({ unit, status: 'in-use' })

export const measures: readonly Measure[] = [
  listed('a filtered page of 50', ({ unitIds }) => unitIds.map((unit) => ({ filter: inUseBy(unit) }))),
  listed("a unit's list of 3,000", ({ listedUnitId }) => [{ filter: { unit: listedUnitId } }]),
  listed('its last page', ({ unitIds }) =>
    unitIds.map((unit) => ({ filter: inUseBy(unit), page: { at: 'last' } })),
  ),
  listed('search, a common word', () => commonWords.map((text) => ({ filter: { text } }))),
  listed('search, a rare word', () => rareWords.map((text) => ({ filter: { text } }))),
  lookMeasure({
    name: 'one asset with its history',
    procedure: 'asset.get',
    inputs: ({ assetIds }) => assetIds.map((id) => ({ id })),
    run: (office, input) => (db) =>
      assetRecord(
        { ...authorityOf(office.actor, 'asset:read'), db },
        assetIdInput.parse(Object(input)['id']),
      ),
  }),
  lookMeasure({
    name: 'the custody chain of one asset',
    procedure: 'custody.ofAsset',
    inputs: ({ assetIds }) => assetIds.map((id) => ({ id })),
    run: (office, input) => (db) => chainOf(db, office.actor.office, assetIdInput.parse(Object(input)['id'])),
  }),
  {
    name: 'a registration',
    requests: (office) => registrations(office).map((input) => postOf('asset.register', input)),
    straight: registrationStraight,
    aim: 3,
  },
  lookMeasure({
    name: 'the dashboard by unit and state',
    procedure: 'asset.totals',
    inputs: () => [undefined],
    run: (office) => (db) => assetTotals(db, office.actor.office),
  }),
]

export function lookMeasure({ name, procedure, inputs, run }: Look): Measure {
  return {
    name,
    requests: (office) => inputs(office).map((input) => getOf(procedure, input)),
    straight: async (office) => {
      const looks = inputs(office).map((input) => run(office, input))
      return { kind: 'look', url: office.url, looks: await statementsOfLooks(office.url, looks) }
    },
    aim: 2,
  }
}

/** As the web asks: a batch of one. */
const getOf = (procedure: string, input: unknown): HttpRequest => ({
  method: 'GET',
  path: `/trpc/${procedure}?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: serialize(input) }))}`,
})

export const postOf = (procedure: string, input: unknown): HttpRequest => ({
  method: 'POST',
  path: `/trpc/${procedure}?batch=1`,
  body: JSON.stringify({ 0: serialize(input) }),
})

/** One of each category that has codes of its own, in every unit in turn; the office gives the code. */
const registrations = ({ categoryIds, unitIds }: Office) =>
  categoryIds.map((categoryId, index) => ({
    categoryId,
    unitId: unitIds[index % unitIds.length],
    keeperId: null,
    name: 'เครื่องคอมพิวเตอร์สำหรับงานประมวลผล แบบที่ 2',
    description: 'จอแสดงภาพขนาดไม่น้อยกว่า 24 นิ้ว',
    brand: 'Somdee',
    model: 'รุ่น A-200',
    serial: 'SN-2569-0001',
    condition: 'usable',
    acquiredHow: 'specific',
    acquiredOn: '2026-08-03',
    moneySource: 'budget',
    seller: 'หจก.รวมทรัพย์วัสดุ',
    documentNumber: '118/2569',
    unitPrice: 2_450_000n,
    quantity: 1,
    countingUnit: 'เครื่อง',
    usefulLifeYears: null,
    warrantyUntil: '2029-08-02',
    note: '',
    place: 'ห้องทำงานกอง',
    code: null,
    broughtForward: false,
  }))

async function registrationStraight(office: Office): Promise<Target> {
  const input = registerAssetInput.parse(registrations(office)[0])
  const { statements, result } = await statementsOfDecision(office.url, (db) =>
    registerAsset({ ...authorityOf(office.actor, 'asset:register'), db }, input),
  )
  const { code, id } = result
  return { kind: 'decision', url: office.url, statements, code, codeKey: codeKey(code), id }
}
