import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { html, type Html } from '../html.ts'
import { pagesByWeight } from '../pages-by-weight.ts'
import type { PaperFonts } from '../paper-font.ts'
import { publicPage } from '../public-page.ts'
import {
  changeEntry,
  changesOf,
  itemRow,
  roundEntry,
  standingItems,
  sumOf,
  type PublishedPlan,
} from './public-plan.ts'

/** Where the page of a year stands, and what can be taken along from there. */
export type PlanPlaces = {
  readonly years: string
  readonly year: string
  readonly workbook: string
  readonly csv: string
  readonly announcement: (round: number) => string
}

export const planParts = {
  items: 'รายการในแผน',
  changes: 'รายการที่เปลี่ยนแปลงหรือยกเลิก',
  rounds: 'ประกาศและการเผยแพร่',
} as const

export type PlanPart = keyof typeof planParts

export const isPlanPart = (text: string): text is PlanPart => Object.hasOwn(planParts, text)

/** Which part is looked at alone, and which of its pages; null shows the beginning of each. */
export type PlanLook = { readonly part: PlanPart; readonly page: number } | null

/** What each part may weigh: a page stays below 50,000 bytes, whatever stands in a plan. */
const beside = { rounds: 7_000, changes: 10_000, items: 17_000 } as const satisfies Record<PlanPart, number>
const alone = 30_000

type Shown = { readonly plan: PublishedPlan; readonly places: PlanPlaces; readonly look: PlanLook }

/** แผนการจัดซื้อจัดจ้าง of a year for whoever asks; undefined for a page beyond the last. */
export function publicPlanPage(shown: Shown, fonts: PaperFonts): string | undefined {
  const { plan, places, look } = shown
  const content =
    plan.rounds.length === 0 ? nothing(places) : look === null ? whole(shown) : onePart(shown, look)
  if (content === undefined) return undefined
  const title = `แผนการจัดซื้อจัดจ้าง ปีงบประมาณ ${plan.year}`
  return publicPage({
    fonts,
    title: `${title} ${plan.office}`,
    of: plan,
    content: html`${style}
      <h1>${title}</h1>
      ${content}`,
  })
}

const nothing = ({ years }: PlanPlaces): Html =>
  html`<p>หน่วยงานยังไม่ได้เผยแพร่แผนของปีงบประมาณนี้</p>
    <p><a href="${years}">ดูแผนของปีอื่น</a></p>`

function whole(shown: Shown): Html {
  const { plan, places } = shown
  const [latest] = plan.rounds
  const first = plan.rounds.at(-1)
  return html`<p>
      ${sumOf(plan)} เผยแพร่เมื่อ ${first !== undefined && formatThaiDate(first.publishedOn)}
      ${latest !== first && latest !== undefined && `ปรับปรุงล่าสุดเมื่อ ${formatThaiDate(latest.publishedOn)}`}
    </p>
    <p>
      <a href="${places.workbook}">ดาวน์โหลด Excel (.xlsx)</a> · <a href="${places.csv}">ดาวน์โหลด CSV</a> ·
      <a href="${places.years}">แผนของปีอื่น</a>
    </p>
    ${partNames.map((part) => beginning(shown, part))} ${law}`
}

const law: Html = html`<p class="soft">
  ประกาศตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 มาตรา 11 และระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ
  11 และข้อ 13 วงเงินเป็นการประมาณการ แผนนี้มิใช่การเชิญชวนให้ยื่นข้อเสนอ
</p>`

const partNames: readonly PlanPart[] = Object.keys(planParts).filter(isPlanPart)

function entriesOf({ plan, places }: Shown, part: PlanPart): readonly Html[] {
  if (part === 'rounds')
    return plan.rounds.map((round) => roundEntry(round, places.announcement(round.number)))
  if (part === 'changes') return changesOf(plan).map(changeEntry)
  return standingItems(plan).map(itemRow)
}

const partBody = (part: PlanPart, entries: readonly Html[]): Html =>
  part === 'items'
    ? html`<table class="plan">
        <thead>
          <tr>
            <th scope="col">รายการ</th>
            <th scope="col">วิธีที่คาดว่าจะใช้</th>
            <th scope="col">เดือนที่คาดว่าจะเริ่ม</th>
            <th scope="col" class="number">วงเงิน (บาท)</th>
          </tr>
        </thead>
        <tbody>
          ${entries}
        </tbody>
      </table>`
    : html`${entries}`

/** What comes first of a part, and the way to the rest. */
function beginning(shown: Shown, part: PlanPart): Html | null {
  const entries = entriesOf(shown, part)
  if (entries.length === 0) return part === 'items' ? html`<p>รายการในแผนถูกยกเลิกทั้งหมด</p>` : null
  const [first = []] = pagesByWeight(entries, beside[part])
  const rest = entries.length - first.length
  return html`<h2 id="${part}">${planParts[part]} (${entries.length.toLocaleString('en-US')})</h2>
    ${partBody(part, first)}
    ${
      rest > 0 &&
      html`<p>
        <a class="act" href="${shown.places.year}?show=${part}"
          >ดูทั้งหมด ${entries.length.toLocaleString('en-US')} รายการ</a
        >
      </p>`
    }`
}

function onePart(shown: Shown, { part, page }: NonNullable<PlanLook>): Html | undefined {
  const { year } = shown.places
  const pages = pagesByWeight(entriesOf(shown, part), alone)
  const here = pages[page - 1]
  if (here === undefined) return undefined
  const at = (number: number) => `${year}?show=${part}&page=${number}`
  return html`<p><a href="${year}">กลับไปหน้าแผนของปีนี้</a></p>
    <h2>${planParts[part]}</h2>
    ${partBody(part, here)}
    ${
      pages.length > 1 &&
      html`<p>
        ${page > 1 && html`<a href="${at(page - 1)}" rel="prev">หน้าก่อน</a> · `} หน้า ${page} จาก
        ${pages.length} ${page < pages.length && html` · <a href="${at(page + 1)}" rel="next">หน้าถัดไป</a>`}
      </p>`
    }`
}

/** On a phone an item stands above what is said of it, each with its own word. */
const style = html`<style>
  h3 {
    font-size: 1.0625rem;
    margin: 24px 0 8px;
  }
  h3 .soft,
  .same {
    font-weight: 400;
  }
  .same {
    color: #566070;
  }
  section dl {
    border-width: 1px 0 0;
    padding-bottom: 0;
    grid-template-columns: 200px 1fr;
  }
  .plan .soft {
    display: block;
  }
  .plan thead th:first-child {
    width: 46%;
  }
  /* A month is never broken within its name to make a column narrower. */
  .plan td {
    overflow-wrap: break-word;
  }
  .both {
    table-layout: fixed;
  }
  .both tbody th {
    color: #566070;
  }
  @media (max-width: 560px) {
    section dl {
      grid-template-columns: 1fr;
    }
    .both th,
    .both td {
      padding-right: 8px;
    }
    .plan thead {
      position: absolute;
      left: -9999px;
    }
    .plan tr {
      display: block;
      padding: 8px 0;
      border-bottom: 1px solid #76808f;
    }
    .plan th,
    .plan td,
    .plan td.number {
      display: block;
      border: 0;
      padding: 0;
      text-align: left;
    }
    .plan tbody th {
      font-weight: 700;
    }
    .plan tbody .soft {
      font-weight: 400;
    }
    .plan td::before {
      color: #566070;
      content: 'วิธี ';
    }
    .plan td:nth-child(3)::before {
      content: 'เริ่ม ';
    }
    .plan td:nth-child(4)::before {
      content: 'วงเงิน (บาท) ';
    }
  }
  @media (prefers-color-scheme: dark) {
    .same,
    .both tbody th,
    .plan td::before {
      color: #a3aebd;
    }
  }
</style>`
