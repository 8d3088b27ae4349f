import type { Condition } from '@prongsai/domain/asset/condition'
import { monthOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { baht } from '@prongsai/domain/money/satang'
import { type Act, type Desk, known } from './act.ts'
import { isLent } from './lent-things.ts'
import type { OldCard } from './old-register.ts'
import type { PlannedCard } from './planned-card.ts'
import { dayAt } from './office-year.ts'
import { officerOn, type Registering } from './register-year.ts'

export type ToCorrect = { readonly old: readonly OldCard[]; readonly slips: ReadonlySet<PlannedCard> }

/** What was wrong or has changed on cards, and why: papers found, slips of the pen, the findings of the yearly inspection. */
export function corrections({ old, slips }: ToCorrect, registering: Registering): readonly Act[] {
  const { days } = registering
  return [
    ...papersFound(old, registering),
    ...slipsSeen(slips, registering),
    ...inspected(old, registering),
    ...underActing(old, days),
  ]
}

type Said = Parameters<Desk['caller']['asset']['correct']>[0]['facts']
type Correction = { readonly key: string; readonly set: Partial<Said>; readonly reason: string }

/** The card as it stands, with something else said on it. */
async function correct({ caller, office }: Desk, { key, set, reason }: Correction): Promise<void> {
  const card = await caller.asset.get({ id: known(office.cards, key) })
  const { code, categoryId, name, description, brand, model, serial, condition, acquiredOn } = card
  const { acquiredHow, moneySource, seller, documentNumber, unitPrice, quantity, countingUnit } = card
  const { usefulLifeYears, warrantyUntil, note } = card
  const stands = { code, categoryId, name, description, brand, model, serial, condition, acquiredOn }
  const bought = { acquiredHow, moneySource, seller, documentNumber, unitPrice, quantity, countingUnit }
  const facts = { ...stands, ...bought, usefulLifeYears, warrantyUntil, note, ...set }
  await caller.asset.correct({ id: card.id, version: card.version, facts, reason })
}

/** Days and prices that the old register did not have, from papers found in the store. */
function papersFound(old: readonly OldCard[], registering: Registering): readonly Act[] {
  const at = dayAt(registering.days)
  const wanting = old.filter((card) => !(card.dayKnown && card.priceKnown) && card.code !== '').slice(0, 6)
  return wanting.map(({ card, dayKnown }, index) => {
    const { acquiredOn, price } = card.lot
    const day = at(0.12 + index * 0.07)
    const reason = dayKnown
      ? `พบสำเนาใบเสร็จรับเงินในแฟ้มจัดซื้อปีงบประมาณ ${fiscalYearOf(acquiredOn)}`
      : `พบใบตรวจรับพัสดุในแฟ้มจัดซื้อปีงบประมาณ ${fiscalYearOf(acquiredOn)}`
    const set = dayKnown ? { unitPrice: baht(price) } : { acquiredOn }
    const perform = (desk: Desk) => correct(desk, { key: card.key, set, reason })
    return { day, by: officerOn(day, registering), perform }
  })
}

/** The cards whose numbers are written wrongly on the day of registration. */
export const slipsAmong = (
  fresh: readonly PlannedCard[],
  days: readonly CivilDate[],
): ReadonlySet<PlannedCard> =>
  new Set(
    fresh
      .filter(({ lot, serial }) => serial !== '' && lot.acquiredOn < (days.at(-40) ?? ''))
      .filter((_, index) => index % 5 === 2)
      .slice(0, 8),
  )

/** Seen when the thing is handed over, or when it is first repaired. */
const slipsSeen = (slips: ReadonlySet<PlannedCard>, registering: Registering): readonly Act[] =>
  [...slips].map(({ key, lot, serial }, index) => {
    const { days } = registering
    const day = days[days.findIndex((one) => one >= lot.acquiredOn) + 6 + index * 3] ?? lot.acquiredOn
    const reason = 'หมายเลขเครื่องในทะเบียนไม่ตรงกับแผ่นป้ายที่ตัวเครื่อง ตรวจแล้วเมื่อส่งมอบให้ผู้ครอบครอง'
    const perform = (desk: Desk) => correct(desk, { key, set: { serial }, reason })
    return { day, by: officerOn(day, registering), perform }
  })

const conditionsFound: readonly (readonly [Condition, from: number, count: number])[] = [
  ['damaged', 0, 9],
  ['deteriorated', 9, 7],
  ['surplus', 16, 2],
]

/** ระเบียบฯ 2560 ข้อ 213: whoever inspects the supplies each October reports what is worn, damaged or needless. */
function inspected(old: readonly OldCard[], registering: Registering): readonly Act[] {
  const { days } = registering
  const day = days.slice(0, -5).findLast((one) => monthOf(one) === 11) ?? dayAt(days)(0.9)
  const reason = `ตามรายงานผลการตรวจสอบพัสดุประจำปีงบประมาณ พ.ศ. ${fiscalYearOf(day) - 1}`
  const sound = old.filter((one) => isSound(one) && !isLent(one.card.lot.good.name)).slice(10, 28)
  return conditionsFound.map(([condition, from, count]) => ({
    day,
    by: 'pornthip',
    perform: ({ caller, office }) =>
      caller.asset.correctMany({
        ids: sound.slice(from, from + count).map(({ card }) => known(office.cards, card.key)),
        set: { condition },
        reason,
      }),
  }))
}

const isSound = ({ card, code, disposed }: OldCard): boolean =>
  card.condition === 'usable' && code !== '' && !disposed

/** Of late and today, by who acts for the head of the supplies. */
function underActing(old: readonly OldCard[], days: readonly CivilDate[]): readonly Act[] {
  const [first, second] = old.filter(isSound).slice(40)
  const today = days.at(-1)
  const before = days.at(-4)
  if (!first || !second || !today || !before) return []
  return [noting(before, first, 'ติดรหัสครุภัณฑ์ใหม่แทนของเดิมที่ลบเลือน'), noting(today, second, 'ใช้งานร่วมกันทั้งกอง')]
}

const noting = (day: CivilDate, { card }: OldCard, note: string): Act => ({
  day,
  by: 'anong',
  perform: (desk) =>
    correct(desk, { key: card.key, set: { note }, reason: 'บันทึกเพิ่มตามหนังสือแจ้งของหน่วยตรวจสอบภายใน' }),
})
