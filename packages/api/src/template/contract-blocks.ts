import { citationText } from '@prongsai/domain/law/citation'
import type { ChangedTerms, PenaltyLine } from '@prongsai/domain/contract/contract'
import type { ContractPaper } from '@prongsai/domain/contract/contract-paper'
import { filePapers } from '@prongsai/domain/contract/closing'
import { worthOf } from '@prongsai/domain/contract/fulfilment'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { bahtText } from '@prongsai/domain/money/baht-text'
import { formatBaht, satang, sum } from '@prongsai/domain/money/satang'
import type { ContractRecordAcceptance } from '@prongsai/db/contract/course-row'
import type { ContractRecordLine } from '@prongsai/db/contract/contract-row'
import type { OfficialPaper } from '@prongsai/documents/template/official-paper'
import type { BlockColumn, PaperBlock } from '@prongsai/documents/template/paper-block'
import type { ContractAtHand } from '../contract/contract-case.ts'
import { acceptanceAsked, latePenalties, type ContractAround } from './contract-around.ts'
import { fileRows } from './file-papers.ts'
import { dayText, money } from './purchase-values.ts'

type Blocks = OfficialPaper['blocks']

const position: BlockColumn = { head: 'ลำดับ', width: 12, shape: 'mid' }

/** The tables of each paper; one that has nothing to show is not there. */
export const contractBlocks: Readonly<Partial<Record<ContractPaper, (around: ContractAround) => Blocks>>> = {
  'contract-data': ({ hand }) => ({ รายการ: linesBlock(hand), ...instalmentsBlock(hand) }),
  'contract-order': ({ hand }) => ({ รายการสั่งซื้อ: linesBlock(hand), ...instalmentsBlock(hand) }),
  'acceptance-certificate': (around) => ({
    รายการตรวจรับ: acceptedBlock(around),
    ...stepsBlock(acceptanceAsked(around).acceptance),
  }),
  'part-notice': (around) => ({ รายการตรวจรับ: acceptedBlock(around) }),
  'penalty-notice': (around) => ({ ขั้นค่าปรับ: spansBlock(around) }),
  'change-result': changeBlock,
  'file-list': fileBlock,
}

const count = ({ quantity, countingUnit }: ContractRecordLine, pieces = quantity): string =>
  `${pieces.toLocaleString('en-US')} ${countingUnit}`

/** รายการ with what one costs where the sum divides. */
function linesBlock({ record, contract }: ContractAtHand): PaperBlock {
  return {
    is: 'table',
    columns: [
      position,
      { head: 'รายการ', width: 63.6, shape: 'name' },
      { head: 'จำนวน', width: 24, shape: 'mid' },
      { head: 'ราคาต่อหน่วย (บาท)', width: 29, shape: 'num' },
      { head: 'จำนวนเงิน (บาท)', width: 31, shape: 'num' },
    ],
    rows: record.lines.map((line, index) => {
      const amount = money(line.amount)
      const pieces = BigInt(line.quantity)
      return [
        String(index + 1),
        line.name,
        count(line),
        amount % pieces === 0n ? formatBaht(satang(amount / pieces)) : '',
        formatBaht(amount),
      ]
    }),
    sums: [{ label: `รวมเป็นเงินทั้งสิ้น (${bahtText(contract.price)})`, amount: formatBaht(contract.price) }],
  }
}

function instalmentsBlock({ record, contract }: ContractAtHand): Blocks {
  if (record.instalments.length < 2) return {}
  const columns: readonly BlockColumn[] = [
    { head: 'งวดที่', width: 14, shape: 'mid' },
    { head: 'งานหรือพัสดุที่ส่งมอบ', width: 72.6, shape: 'name' },
    { head: 'ครบกำหนด', width: 39, shape: 'mid' },
    { head: 'จำนวนเงิน (บาท)', width: 34, shape: 'num' },
  ]
  const rows = record.instalments.map(({ number, name, dueOn, termDays, amount }) => [
    String(number),
    name,
    dueOn === null ? within(termDays) : formatThaiDate(dueOn),
    formatBaht(money(amount)),
  ])
  const sums = [{ label: 'รวม', amount: formatBaht(contract.price) }]
  return { งวด: { is: 'table', columns, rows, sums } }
}

const within = (days: number | null): string => (days === null ? '' : `ภายใน ${days} วัน`)

/** What came and what of it was found right; of work that is not counted in pieces its instalment. */
function acceptedBlock(around: ContractAround): PaperBlock {
  const { record } = around.hand
  const { acceptance, delivery } = acceptanceAsked(around)
  const gross = money(acceptance.gross)
  const lines = delivery.lines.flatMap((came) => {
    const line = record.lines.find((one) => one.position === came.position)
    return line === undefined ? [] : [{ line, came, accepted: came.accepted ?? 0 }]
  })
  const worth = lines.map(({ line, accepted }) => worthOf({ ...line, amount: money(line.amount) }, accepted))
  const isWhole = sum(worth) === gross
  const instalment = record.instalments.find(({ number }) => number === acceptance.instalment)
  const rows =
    lines.length === 0
      ? [
          [
            '1',
            instalment?.name === '' ? record.name : (instalment?.name ?? record.name),
            'ทั้งหมด',
            acceptance.outcome === 'refused' ? 'ไม่รับ' : 'ทั้งหมด',
            formatBaht(gross),
          ],
        ]
      : lines.map(({ line, came, accepted }, index) => [
          String(index + 1),
          line.name,
          count(line, came.quantity),
          count(line, accepted),
          isWhole ? formatBaht(worth[index] ?? satang(0n)) : '',
        ])
  return {
    is: 'table',
    columns: [
      position,
      { head: 'รายการ', width: 65.6, shape: 'name' },
      { head: 'ส่งมอบ', width: 25, shape: 'mid' },
      { head: 'รับไว้', width: 25, shape: 'mid' },
      { head: 'มูลค่าที่รับไว้ (บาท)', width: 32, shape: 'num' },
    ],
    rows,
    sums: [{ label: `รวมมูลค่าที่รับไว้ (${bahtText(gross)})`, amount: formatBaht(gross) }],
  }
}

const stepColumns: readonly BlockColumn[] = [
  { head: 'รายการ', width: 42.6, shape: 'name' },
  { head: 'เกินกำหนด (วัน)', width: 15, shape: 'mid' },
  { head: 'งด (วัน)', width: 11, shape: 'mid' },
  { head: 'ราคาที่ใช้คิด (บาท)', width: 29, shape: 'num' },
  { head: 'ร้อยละต่อวัน', width: 14, shape: 'mid' },
  { head: 'วันละ (บาท)', width: 22, shape: 'num' },
  { head: 'ค่าปรับ (บาท)', width: 26, shape: 'num' },
]

const baht = (text: string): string => (/^-?\d+$/u.test(text) ? formatBaht(money(text)) : text)

const percent = (rate: number): string => (rate / 100).toFixed(2)

/** How the penalty was found when it was accepted, as it was kept. */
function stepsBlock({ steps, penalty }: ContractRecordAcceptance): Blocks {
  if (steps.length === 0) return {}
  const rows = steps.map(stepRow)
  const sums = [{ label: 'รวมค่าปรับ', amount: formatBaht(money(penalty)) }]
  return { ขั้นค่าปรับ: { is: 'table', columns: stepColumns, rows, sums } }
}

/** A step without a base is a correction by an amount: what lies above the most, or was charged before. */
const stepRow = ({
  what,
  lateDays,
  excusedDays,
  base,
  rate,
  perDay,
  floored,
  amount,
}: PenaltyLine): string[] =>
  base === '0'
    ? [what, daysOrNone(lateDays), daysOrNone(excusedDays), '', '', '', baht(amount)]
    : [
        floored ? `${what} (อัตราขั้นต่ำ)` : what,
        String(lateDays),
        String(excusedDays),
        baht(base),
        percent(rate),
        baht(perDay),
        baht(amount),
      ]

const daysOrNone = (days: number): string => (days === 0 ? '' : String(days))

/** The days on which the same was missing, as they stand today. */
function spansBlock(around: ContractAround): PaperBlock {
  const owed = latePenalties(around)
  const rows = owed.flatMap(({ setName, penalty }) =>
    penalty.spans.map(({ from, to, days, base, perDay, floored, amount }) => [
      [setName, `${formatThaiDate(from, { form: 'short' })} ถึง ${formatThaiDate(to, { form: 'short' })}`]
        .filter((word) => word !== '')
        .join(' '),
      String(days),
      formatBaht(base),
      floored ? 'ขั้นต่ำ' : percent(penalty.rate),
      formatBaht(perDay),
      formatBaht(amount),
    ]),
  )
  const capped = owed.some(({ penalty }) => penalty.capped)
  return {
    is: 'table',
    columns: [
      { head: 'ตั้งแต่วันที่', width: 55.6, shape: 'name' },
      { head: 'จำนวนวัน', width: 14.5, shape: 'mid' },
      { head: 'ราคาที่ใช้คิด (บาท)', width: 30, shape: 'num' },
      { head: 'ร้อยละต่อวัน', width: 14.5, shape: 'mid' },
      { head: 'วันละ (บาท)', width: 21, shape: 'num' },
      { head: 'ค่าปรับ (บาท)', width: 24, shape: 'num' },
    ],
    rows,
    sums: [
      {
        label: capped ? 'รวมค่าปรับ ไม่เกินจำนวนสูงสุดตามสัญญา' : 'รวมค่าปรับ',
        amount: formatBaht(sum(owed.map(({ penalty }) => penalty.amount))),
      },
    ],
  }
}

/** What an approved change moved, side by side. */
function changeBlock({ hand: { record }, part }: ContractAround): Blocks {
  const change = record.changes.find(({ id }) => id === part.part)
  if (change?.status !== 'approved' || change.before === null || change.after === null) return {}
  const row = (name: string, of: (terms: ChangedTerms) => string, [before, after]: Pair): string[] => [
    name,
    of(before),
    of(after),
  ]
  const pair: Pair = [change.before, change.after]
  return {
    ก่อนและหลัง: {
      is: 'table',
      columns: [
        { head: 'รายการ', width: 55.6, shape: 'name' },
        { head: 'ก่อน', width: 52, shape: 'mid' },
        { head: 'หลัง', width: 52, shape: 'mid' },
      ],
      rows: [
        row('ราคาตามสัญญา (บาท)', ({ price }) => formatBaht(money(price)), pair),
        row('วันครบกำหนด', ({ dueOn }) => dayText(dueOn), pair),
        row('หลักประกันที่ต้องมี (บาท)', ({ security }) => formatBaht(money(security)), pair),
        row('จำนวนวันที่งดหรือลดค่าปรับ', ({ excusedDays }) => String(excusedDays), pair),
        row('ค่าปรับนับถึงวันที่พิจารณา (บาท)', ({ penalty }) => formatBaht(money(penalty)), pair),
      ],
      sums: [],
    },
  }
}

type Pair = readonly [before: ChangedTerms, after: ChangedTerms]

function fileBlock(around: ContractAround): Blocks {
  const rows = fileRows(around).map(({ paper, presence, found }, index) => {
    const [name, citation] = filePapers[paper]
    return [String(index + 1), `${name} (${clauseOf(citationText(citation))})`, presence, found]
  })
  return {
    รายการเอกสาร: {
      is: 'table',
      columns: [
        position,
        { head: 'เอกสาร', width: 76.6, shape: 'name' },
        { head: 'มีหรือไม่', width: 23, shape: 'mid' },
        { head: 'เลขที่และวันที่', width: 48, shape: 'name' },
      ],
      rows,
      sums: [],
    },
  }
}

const clauseOf = (text: string): string => text.slice(text.indexOf('ข้อ'))
