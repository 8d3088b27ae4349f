import { formatThaiDate, formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { CivilMonth } from '@prongsai/domain/calendar/civil-month'
import { formatBaht, sum, type Satang } from '@prongsai/domain/money/satang'
import { planChannels, roundKinds, type PlanChannel, type RoundKind } from '@prongsai/domain/plan/plan'
import { channelOrder } from '@prongsai/domain/plan/publication'
import { methods, type MethodKey } from '@prongsai/domain/procurement/ground'
import { html, type Html } from '../html.ts'
import type { PublicOffice } from '../public-page.ts'

/** What an item said in one published round. */
export type PlanVersion = {
  readonly round: number
  readonly name: string
  readonly quantity: number
  readonly countingUnit: string
  readonly unit: string
  readonly programme: string
  readonly estimate: Satang
  readonly startsMonth: CivilMonth
  readonly method: MethodKey
  readonly cancelled: boolean
  readonly reason: string
}

/** An item with what it said, the oldest first. */
export type PublishedItem = { readonly number: number; readonly versions: readonly PlanVersion[] }

export type PublishedRound = {
  readonly number: number
  readonly kind: RoundKind
  readonly reason: string
  readonly broughtForward: boolean
  readonly approvedOn: CivilDate
  readonly publishedOn: CivilDate
  /** เลขที่ประกาศ with its year, and its day. */
  readonly notice: { readonly number: string; readonly on: CivilDate } | null
  readonly places: readonly {
    readonly channel: PlanChannel
    readonly onDay: CivilDate
    readonly proof: string
  }[]
}

/** The published plan of a year, as its page shows it. */
export type PublishedPlan = PublicOffice & {
  readonly year: number
  /** The latest first; none: nothing of that year is published. */
  readonly rounds: readonly PublishedRound[]
  readonly items: readonly PublishedItem[]
}

/** An item as it stands, with its number; none of a cancelled one. */
export type StandingItem = PlanVersion & { readonly item: number; readonly changed: boolean }

export const standingItems = ({ items }: Pick<PublishedPlan, 'items'>): readonly StandingItem[] =>
  items.flatMap(({ number, versions }) => {
    const last = versions.at(-1)
    return last === undefined || last.cancelled
      ? []
      : [{ ...last, item: number, changed: versions.length > 1 }]
  })

/** ข้อ 13: one change or cancellation of an item, with what it said before. */
export type PublishedChange = {
  readonly item: number
  readonly before: PlanVersion
  readonly after: PlanVersion
}

/** Every change of the year, the latest round first. */
export const changesOf = ({ items }: Pick<PublishedPlan, 'items'>): readonly PublishedChange[] =>
  items
    .flatMap(({ number, versions }) =>
      versions.slice(1).flatMap((after, index) => {
        const before = versions[index]
        return before === undefined ? [] : [{ item: number, before, after }]
      }),
    )
    .toSorted((a, b) => b.after.round - a.after.round || a.item - b.item)

/** What stands in the plan comes to, in one sentence. */
export function sumOf(plan: PublishedPlan): string {
  const items = standingItems(plan)
  const total = formatBaht(sum(items.map(({ estimate }) => estimate)))
  return `${items.length.toLocaleString('en-US')} รายการ วงเงินรวม ${total} บาท`
}

/** 'แผนการจัดซื้อจัดจ้างประจำปี', and of what follows it which it is. */
export const roundName = ({ kind, number }: Pick<PublishedRound, 'kind' | 'number'>): string =>
  kind === 'first' ? roundKinds[kind] : `${roundKinds[kind]} ครั้งที่ ${number}`

const quantityText = ({ quantity, countingUnit }: PlanVersion): string =>
  `${quantity.toLocaleString('en-US')} ${countingUnit}`

/** One row of the plan as it stands. */
export const itemRow = (item: StandingItem): Html =>
  html`<tr>
    <th scope="row">
      ${item.name}<span class="soft"
        >เลขที่ ${item.item} · ${quantityText(item)} ·
        ${item.unit}${item.programme !== '' && ` · ${item.programme}`}${item.changed && ` · เปลี่ยนแปลงครั้งที่ ${item.round}`}</span
      >
    </th>
    <td>${methods[item.method]}</td>
    <td>${formatThaiMonth(item.startsMonth)}</td>
    <td class="number">${formatBaht(item.estimate)}</td>
  </tr>`

type Said = readonly [of: string, before: string, after: string]

/** Both versions side by side, what differs marked, and the reason (ระเบียบฯ 2560 ข้อ 13). */
export function changeEntry({ item, before, after }: PublishedChange): Html {
  const said: readonly Said[] = [
    ['รายการ', before.name, after.name],
    ['จำนวน', quantityText(before), quantityText(after)],
    ['วงเงิน (บาท)', formatBaht(before.estimate), formatBaht(after.estimate)],
    ['วิธีที่คาดว่าจะใช้', methods[before.method], methods[after.method]],
    ['เดือนที่คาดว่าจะเริ่ม', formatThaiMonth(before.startsMonth), formatThaiMonth(after.startsMonth)],
    ['ส่วนราชการ', before.unit, after.unit],
  ]
  const what = after.cancelled ? 'ยกเลิกรายการ' : 'เปลี่ยนแปลงรายการ'
  return html`<section>
    <h3>${what} เลขที่ ${item} <span class="soft">ครั้งที่ ${after.round}</span></h3>
    <table class="both">
      <thead>
        <tr>
          <td></td>
          <th scope="col">เดิม</th>
          <th scope="col">${after.cancelled ? 'ยกเลิก' : 'เปลี่ยนเป็น'}</th>
        </tr>
      </thead>
      <tbody>
        ${said.map(
          ([of, was, is]) =>
            html`<tr>
              <th scope="row">${of}</th>
              <td>${was}</td>
              <td>
                ${after.cancelled ? '–' : was === is ? html`<span class="same">ไม่เปลี่ยน</span>` : html`<strong>${is}</strong>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>เหตุผล: ${after.reason}</p>
  </section>`
}

/** Where and when a round was published, and its announcement. */
export function roundEntry(round: PublishedRound, announcement: string): Html {
  const { notice, reason, kind } = round
  return html`<section>
    <h3>${roundName(round)}</h3>
    <dl>
      ${
        notice !== null &&
        html`<dt>ประกาศเลขที่</dt>
          <dd>${notice.number} ลงวันที่ ${formatThaiDate(notice.on)}</dd>`
      }
      <dt>ให้ความเห็นชอบเมื่อ</dt>
      <dd>${formatThaiDate(round.approvedOn)}</dd>
      ${channelOrder.map((channel) => placed(round, channel))}${
        kind !== 'first' &&
        reason !== '' &&
        html`<dt>เหตุผล</dt>
          <dd>${reason}</dd>`
      }
    </dl>
    ${round.broughtForward && html`<p class="soft">เห็นชอบและเผยแพร่ก่อนหน่วยงานใช้ระบบนี้ บันทึกตามเอกสารที่มีอยู่</p>`}
    <p><a href="${announcement}">อ่านประกาศ</a></p>
  </section>`
}

function placed({ places }: PublishedRound, channel: PlanChannel): Html | null {
  const there = places.find((one) => one.channel === channel)
  if (there === undefined) return null
  return html`<dt>${planChannels[channel]}</dt>
    <dd>${formatThaiDate(there.onDay)} ${proof(there.proof)}</dd>`
}

/** An address of the web is a link; whatever else is written there is text. */
const proof = (text: string): Html =>
  /^https?:\/\/\S+$/.test(text)
    ? html`<a href="${text}" rel="noreferrer">${text}</a>`
    : html`<span class="soft">${text}</span>`
