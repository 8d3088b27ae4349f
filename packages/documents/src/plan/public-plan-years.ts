import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { formatBaht, type Satang } from '@prongsai/domain/money/satang'
import { html, type Html } from '../html.ts'
import type { PaperFonts } from '../paper-font.ts'
import { publicPage, type PublicOffice } from '../public-page.ts'

export type PlanYears = PublicOffice & {
  readonly years: readonly {
    readonly year: number
    readonly path: string
    readonly items: number
    readonly total: Satang
    readonly firstOn: CivilDate
    readonly lastOn: CivilDate
  }[]
}

/** The years of which an office has published its plan. */
export const publicPlanYearsPage = (shown: PlanYears, fonts: PaperFonts): string =>
  publicPage({
    fonts,
    title: `แผนการจัดซื้อจัดจ้างประจำปี ${shown.office}`,
    of: shown,
    content: html`<h1>แผนการจัดซื้อจัดจ้างประจำปี</h1>
      ${
        shown.years.length === 0
          ? html`<p>หน่วยงานยังไม่ได้เผยแพร่แผนทางหน้านี้ หากต้องการดูแผน กรุณาติดต่อหน่วยงานในวันและเวลาราชการ</p>`
          : html`<p>เลือกปีงบประมาณเพื่อดูว่าหน่วยงานจะซื้อหรือจ้างอะไร เมื่อใด วงเงินเท่าไร และด้วยวิธีใด</p>
              ${shown.years.map(yearEntry)}`
      }`,
  })

const yearEntry = ({ year, path, items, total, firstOn, lastOn }: PlanYears['years'][number]): Html =>
  html`<h2><a href="${path}">ปีงบประมาณ ${year}</a></h2>
    <p>
      ${items.toLocaleString('en-US')} รายการ วงเงินรวม ${formatBaht(total)} บาท<br /><span class="soft"
        >เผยแพร่เมื่อ
        ${formatThaiDate(firstOn)}${lastOn !== firstOn && ` ปรับปรุงล่าสุดเมื่อ ${formatThaiDate(lastOn)}`}</span
      >
    </p>`
