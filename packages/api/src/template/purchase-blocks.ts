import { citationInFull } from '@prongsai/domain/law/citation'
import { bahtText } from '@prongsai/domain/money/baht-text'
import { formatBaht, sum, times, type Satang } from '@prongsai/domain/money/satang'
import { dutiesOf } from '@prongsai/domain/procurement/committee-duties'
import { committeeKinds, seats } from '@prongsai/domain/procurement/purchase'
import type { BlockColumn, PaperBlock } from '@prongsai/documents/template/paper-block'
import type {
  PurchaseRecordCommittee,
  PurchaseRecordLine,
  PurchaseRecordOffer,
  PurchaseRecordRow,
} from '@prongsai/db/procurement/purchase-row'
import type { PurchaseAtHand } from '../procurement/purchase-case.ts'
import { money, standingOffers, winnerOf } from './purchase-values.ts'

export const sitting = ({ committees }: PurchaseRecordRow): readonly PurchaseRecordCommittee[] =>
  committees.filter(({ endedAt }) => endedAt === null)

/** Who declared an interest sits no more. */
const members = ({ seats: all }: PurchaseRecordCommittee) =>
  all.filter(({ interestOn }) => interestOn === null)

const isAlone = (body: PurchaseRecordCommittee): boolean =>
  members(body).every(({ seat }) => seat === 'officer')

/** ชื่อคณะ: as the method's table names who judges, else by what it does. */
export function bodyName({ method }: PurchaseAtHand, body: PurchaseRecordCommittee): string {
  if (body.kind === 'supervision') return 'ผู้ควบคุมงาน'
  if (isAlone(body)) return `ผู้รับผิดชอบ${committeeKinds[body.kind]}`.replace('ผู้รับผิดชอบตรวจรับ', 'ผู้ตรวจรับ')
  const judges = method.steps.find(({ key }) => key === 'result')?.who ?? ''
  return (body.kind === 'evaluation' || body.kind === 'direct') && judges.startsWith('คณะกรรมการ')
    ? judges
    : `คณะกรรมการ${committeeKinds[body.kind]}`
}

const peopleOf = (body: PurchaseRecordCommittee) =>
  members(body).map(({ name, post, seat }) => ({ name, post, seat: seats[seat] }))

/** One body of its order. */
export const bodyBlock = (body: PurchaseRecordCommittee): PaperBlock => ({
  is: 'people',
  bodies: [{ title: '', people: peopleOf(body) }],
})

export const bodiesBlock = (hand: PurchaseAtHand): PaperBlock => ({
  is: 'people',
  bodies: sitting(hand.record).map((body) => ({ title: bodyName(hand, body), people: peopleOf(body) })),
})

export const dutiesBlock = ({ record }: PurchaseAtHand, body: PurchaseRecordCommittee): PaperBlock => ({
  is: 'list',
  items: dutiesOf(body.kind, record.kind, isAlone(body)).duties,
})

/** The clauses by which a body is appointed, the instrument named whole. */
export const clausesOf = ({ record }: PurchaseAtHand, body: PurchaseRecordCommittee): string =>
  dutiesOf(body.kind, record.kind, isAlone(body)).appointed.map(citationInFull).join(' และ')

export const membersOf = (body: PurchaseRecordCommittee) =>
  members(body).map(({ name, seat }) => ({
    role: seats[seat],
    name,
    position: '',
    actingFor: '',
  }))

const number: BlockColumn = { head: 'ลำดับ', width: 12, shape: 'mid' }
const count: BlockColumn = { head: 'จำนวน', width: 24, shape: 'mid' }

const quantity = ({ quantity: many, countingUnit }: PurchaseRecordLine): string =>
  `${many.toLocaleString('en-US')} ${countingUnit}`

/** What is asked for, with what it is expected to cost where the paper stays in the office. */
export function linesBlock({ lines }: PurchaseRecordRow, priced: boolean): PaperBlock {
  if (!priced)
    return {
      is: 'table',
      columns: [number, { head: 'รายการ', width: 123.6, shape: 'name' }, count],
      rows: lines.map((line, index) => [String(index + 1), line.name, quantity(line)]),
      sums: [],
    }
  const costs = lines.map(({ unitEstimate, quantity: many }) =>
    unitEstimate === null ? null : times(money(unitEstimate), many),
  )
  return {
    is: 'table',
    columns: [
      number,
      { head: 'รายการ', width: 63.6, shape: 'name' },
      count,
      { head: 'ราคาต่อหน่วย (บาท)', width: 29, shape: 'num' },
      { head: 'ราคาประมาณการ (บาท)', width: 31, shape: 'num' },
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.name,
      quantity(line),
      line.unitEstimate === null ? '' : formatBaht(money(line.unitEstimate)),
      amountText(costs[index] ?? null),
    ]),
    sums: isWhole(costs) ? [{ label: 'รวมเป็นเงิน', amount: formatBaht(sum(costs)) }] : [],
  }
}

const amountText = (amount: Satang | null): string => (amount === null ? '' : formatBaht(amount))

const isWhole = (costs: readonly (Satang | null)[]): costs is readonly Satang[] =>
  costs.every((cost) => cost !== null)

/** The price of one where it follows from what was agreed: of a single line, or where the estimates make that very sum. */
function unitPrices({ lines }: PurchaseRecordRow, price: Satang): readonly (Satang | null)[] {
  const [only] = lines
  if (lines.length === 1 && only !== undefined && price % BigInt(only.quantity) === 0n)
    return [money(String(price / BigInt(only.quantity)))]
  const estimates = lines.map(({ unitEstimate }) => (unitEstimate === null ? null : money(unitEstimate)))
  const costs = lines.map(({ quantity: many }, index) => {
    const each = estimates[index] ?? null
    return each === null ? null : times(each, many)
  })
  return isWhole(costs) && sum(costs) === price ? estimates : lines.map(() => null)
}

/** What is ordered; prices of single things that nobody recorded are left to be written from the offer. */
export function orderBlock(record: PurchaseRecordRow): PaperBlock {
  const winner = winnerOf(record)
  const price = money(winner?.agreedPrice ?? winner?.price ?? '0')
  const each = unitPrices(record, price)
  return {
    is: 'table',
    columns: [
      number,
      { head: 'รายการ', width: 63.6, shape: 'name' },
      count,
      { head: 'ราคาต่อหน่วย (บาท)', width: 29, shape: 'num' },
      { head: 'จำนวนเงิน (บาท)', width: 31, shape: 'num' },
    ],
    rows: record.lines.map((line, index) => {
      const one = each[index] ?? null
      return [
        String(index + 1),
        line.name,
        quantity(line),
        amountText(one),
        amountText(one === null ? null : times(one, line.quantity)),
      ]
    }),
    sums: [{ label: `รวมเป็นเงินทั้งสิ้น (${bahtText(price)})`, amount: formatBaht(price) }],
  }
}

/** Offers side by side, the cheapest first, with what became of each and why. */
export const offersBlock = (record: PurchaseRecordRow): PaperBlock => ({
  is: 'table',
  columns: [
    number,
    { head: 'ผู้ยื่นข้อเสนอ', width: 40, shape: 'name' },
    { head: 'ราคาที่เสนอ (บาท)', width: 26, shape: 'num' },
    { head: 'ราคาหลังต่อรอง (บาท)', width: 26, shape: 'num' },
    { head: 'ผล', width: 16, shape: 'mid' },
    { head: 'เหตุผล', width: 39.6, shape: 'name' },
  ],
  rows: standingOffers(record).map((offer, index) => [
    String(index + 1),
    offer.name,
    formatBaht(money(offer.price)),
    offer.agreedPrice === null ? '-' : formatBaht(money(offer.agreedPrice)),
    becameOf(offer),
    whyOf(offer),
  ]),
  sums: [],
})

function becameOf({ qualified, winner }: PurchaseRecordOffer): string {
  if (winner) return 'ผู้ชนะ'
  if (qualified === null) return 'รอพิจารณา'
  return qualified ? 'ผ่าน' : 'ไม่ผ่าน'
}

const whyOf = ({ score, exclusionReason, winner, winnerReason }: PurchaseRecordOffer): string =>
  [
    score === null ? '' : `คะแนน ${(score / 100).toFixed(2)}`,
    exclusionReason ?? '',
    winner ? (winnerReason ?? '') : '',
  ]
    .filter((word) => word !== '')
    .join(' ')
