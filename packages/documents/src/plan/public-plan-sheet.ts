import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import { methods } from '@prongsai/domain/procurement/ground'
import type { Column } from '../column.ts'
import { roundName, type PlanVersion, type PublishedPlan } from './public-plan.ts'

type Row = {
  readonly item: number
  readonly now: PlanVersion
  readonly estimateBefore: Satang | null
  readonly round: string
  readonly publishedOn: CivilDate | null
}

/** Every item of the published plan as it was last said, what is cancelled among them. */
export const planRows = ({ items, rounds }: PublishedPlan): readonly Row[] =>
  items.flatMap(({ number, versions }) => {
    const now = versions.at(-1)
    if (now === undefined) return []
    const round = rounds.find((one) => one.number === now.round)
    return [
      {
        item: number,
        now,
        estimateBefore: versions.at(-2)?.estimate ?? null,
        round: round === undefined ? '' : roundName(round),
        publishedOn: round?.publishedOn ?? null,
      },
    ]
  })

const text = (heading: string, width: number, of: (row: Row) => string): Column<Row> => ({
  heading,
  width,
  kind: 'text',
  of,
})

/** แผน as a file to take along. */
export const publicPlanSheet: readonly Column<Row>[] = [
  { heading: 'เลขที่รายการ', width: 10, kind: 'count', of: ({ item }) => item },
  text('รายการ', 48, ({ now }) => now.name),
  { heading: 'จำนวน', width: 8, kind: 'count', of: ({ now }) => now.quantity },
  text('หน่วยนับ', 10, ({ now }) => now.countingUnit),
  text('ส่วนราชการ', 20, ({ now }) => now.unit),
  text('แผนงาน', 24, ({ now }) => now.programme),
  { heading: 'วงเงิน (บาท)', width: 16, kind: 'baht', of: ({ now }) => now.estimate },
  text('วิธีที่คาดว่าจะใช้', 30, ({ now }) => methods[now.method]),
  text('เดือนที่คาดว่าจะเริ่ม', 18, ({ now }) => formatThaiMonth(now.startsMonth)),
  text('สถานะ', 12, ({ now, estimateBefore }) =>
    now.cancelled ? 'ยกเลิก' : estimateBefore === null ? 'ตามแผน' : 'เปลี่ยนแปลง',
  ),
  { heading: 'วงเงินเดิม (บาท)', width: 16, kind: 'baht', of: ({ estimateBefore }) => estimateBefore },
  text('เหตุผล', 36, ({ now }) => now.reason),
  text('ตามประกาศ', 30, ({ round }) => round),
  { heading: 'เผยแพร่เมื่อ', width: 14, kind: 'day', of: ({ publishedOn }) => publishedOn },
]
