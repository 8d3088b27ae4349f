import { Client } from 'pg'
import { openDatabase, openPool } from '@prongsai/db/database'
import { migrate } from '@prongsai/db/migrate'
import { setUpOffice } from '@prongsai/api/office/set-up-office'
import type { Actor } from '@prongsai/domain/access/actor'
import { personId, type OfficeId } from '@prongsai/domain/base/id'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { seedUnits } from '@prongsai/domain/office/seed-units'
import { hashPassword } from '@prongsai/server/session/authentication'
import { fillContracts, type Contracting } from './fill-contracts.ts'
import { fillLoans, type Lending } from './fill-loans.ts'
import { fillPlan } from './fill-plan.ts'
import { fillPurchases } from './fill-purchases.ts'
import { fillRegister } from './fill-register.ts'

/** An office with a full register, and the officer who is asked for in it. */
export type Office = {
  readonly size: number
  /** As the owner, who is bound by no policy. */
  readonly url: string
  /** The same without an office: as the server connects. */
  readonly plainUrl: string
  readonly actor: Actor
  readonly signIn: { readonly username: string; readonly password: string }
  readonly unitIds: readonly string[]
  readonly categoryIds: readonly string[]
  /** A division that holds 3,000 cards, and those. */
  readonly listedUnitId: string
  readonly listedIds: readonly string[]
  /** Cards that have a history. */
  readonly assetIds: readonly string[]
  readonly lending: Lending
  readonly contracting: Contracting
  /** Purchases of the present year, of every method and at every step. */
  readonly purchaseIds: readonly string[]
}

const officer = { name: 'นางสาวสุดา ใจงาม', position: 'นักวิชาการพัสดุชำนาญการ' }
/** Where most steps of a purchase wait. */
const roles = ['supply-officer', 'supply-head'] as const
const signIn = { username: 'suda', password: 'ดอกแคบานริมคลองยามเช้า' }

/** Sets an office up as the first visit does, and fills its register. */
export async function openOffice(url: string, size: number): Promise<Office> {
  await migrate(url)
  const { office, administrator } = await setUp(url)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      'insert into role_grant (office_id, person_id, role, from_day) select $1, $2, role, $4 from unnest($3::text[]) as role',
      [office, administrator, roles, '2026-01-01'],
    )
    await fillRegister(client, { office, size, officer: { person: administrator, ...officer } })
    const filling = { office, officer: personId(administrator), today: bangkokDay(instantFrom(new Date())) }
    const lending = await fillLoans(client, filling)
    await fillPlan(client, filling)
    await fillPurchases(client, filling)
    const contracting = await fillContracts(client, { ...filling, url })
    const actor: Actor = {
      office,
      person: personId(administrator),
      ...officer,
      unit: null,
      grants: roles.map((role) => ({ role, unit: null })),
      acting: [],
      delegated: [],
    }
    return {
      size,
      url: speakingFor(url, office),
      plainUrl: url,
      actor,
      signIn,
      lending,
      contracting,
      ...(await idsOf(client, office)),
    }
  } finally {
    await client.end()
  }
}

async function setUp(url: string) {
  const pool = openPool({ url, role: 'prongsai_app', max: 1 })
  const now = instantFrom(new Date())
  const input = {
    office: {
      name: 'องค์การบริหารส่วนตำบลทุ่งรวงทอง',
      shortName: 'อบต.ทุ่งรวงทอง',
      subdistrict: 'ทุ่งรวงทอง',
      district: 'เมือง',
      province: 'ลำพูน',
      address: '',
      telephone: '',
      units: seedUnits.map(({ name, shortName }) => ({ name, shortName })),
    },
    administrator: { ...officer, ...signIn },
  }
  try {
    return await setUpOffice(openDatabase(pool), input, { now, isSample: false, hashPassword })
  } finally {
    await pool.end()
  }
}

/** Connections that speak for one office from their first statement on: the functions of the database ask for it. */
function speakingFor(url: string, office: OfficeId): string {
  const speaking = new URL(url)
  speaking.searchParams.set('options', `-c prongsai.office=${office}`)
  return speaking.href
}

async function idsOf(client: Client, office: OfficeId) {
  const read = async (text: string) => {
    const { rows } = await client.query<{ id: string }>(text, [office])
    return rows.map(({ id }) => id)
  }
  const [listedUnitId = ''] = await read('select id from unit where office_id = $1 and position = 99')
  return {
    listedUnitId,
    listedIds: await read(
      `select id from asset where office_id = $1
       and unit_id = (select id from unit where office_id = $1 and position = 99) order by code`,
    ),
    unitIds: await read('select id from unit where office_id = $1 and position < 99 order by position'),
    categoryIds: await read(
      'select id from category where office_id = $1 and pattern is not null order by position',
    ),
    assetIds: await read(`
      select id from asset where office_id = $1 and id::text in (
        select subject_id from journal where office_id = $1 and subject_kind = 'asset' order by number desc limit 400
      ) order by code limit 100`),
    purchaseIds: await read(`
      select id from purchase where office_id = $1 and fiscal_year = (select max(fiscal_year) from purchase)
      order by (status = 'ended'), number limit 100`),
  }
}
