import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { citationText, regulation } from '../law/citation.ts'

/** What is refused from the signing of a contract on. */
export type FulfilmentRefusal =
  | {
      readonly code: 'contract/delivered-before-contract'
      readonly cameOn: CivilDate
      readonly signedOn: CivilDate
    }
  | { readonly code: 'contract/accepted-already' }
  | { readonly code: 'contract/delivered-after-end'; readonly endedOn: CivilDate }
  | { readonly code: 'contract/not-a-member' }
  | { readonly code: 'contract/inspection-decided' }
  | { readonly code: 'contract/inspection-unanimous' }
  | { readonly code: 'contract/voted-already' }
  | { readonly code: 'contract/memo-missing'; readonly vote: 'part' | 'refuse' | 'dissent' }
  | { readonly code: 'contract/votes-missing'; readonly names: readonly string[] }
  | { readonly code: 'contract/still-bound'; readonly until: CivilDate }
  | { readonly code: 'contract/warranty-not-checked' }
  | { readonly code: 'contract/defects-open'; readonly count: number }

const day = (one: CivilDate) => formatThaiDate(one)
const by = (clause: string) => `(${citationText(regulation(clause))})`

type Code = FulfilmentRefusal['code']
type Said<Known extends Code> = (refusal: Extract<FulfilmentRefusal, { code: Known }>) => string

const memoOf = {
  part: 'ส่วนใดถูกต้อง ส่วนใดไม่ถูกต้อง',
  refuse: 'ไม่ถูกต้องอย่างไร',
  dissent: 'ความเห็นแย้งและเหตุผล',
} as const

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/delivered-before-contract': ({ cameOn, signedOn }) =>
    `บันทึกการส่งมอบไม่ได้: วันส่งมอบ ${day(cameOn)} อยู่ก่อนวันทำสัญญา ${day(signedOn)} ให้ตรวจสอบวันที่`,
  'contract/accepted-already': () => `ทำไม่ได้: ตรวจรับงวดนี้ครบถ้วนแล้ว ${by('175')} หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่`,
  'contract/delivered-after-end': ({ endedOn }) =>
    `บันทึกการส่งมอบไม่ได้: สัญญาสิ้นสุดแล้วเมื่อ ${day(endedOn)} ให้ตรวจสอบวันที่ส่งมอบ`,
  'contract/not-a-member': () =>
    `ลงความเห็นไม่ได้: ท่านไม่ได้เป็นกรรมการหรือผู้ตรวจรับพัสดุของสัญญานี้ ${by('175')} ให้ผู้ได้รับแต่งตั้งลงความเห็นเอง`,
  'contract/inspection-decided': () => 'ทำไม่ได้: การตรวจรับครั้งนี้มีผลแล้ว หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่',
  'contract/inspection-unanimous': () =>
    `สั่งการไม่ได้: กรรมการมีความเห็นเป็นอย่างเดียวกันแล้ว หัวหน้าหน่วยงานสั่งการเฉพาะเมื่อมีความเห็นแย้ง ${by('175 (7)')}`,
  'contract/voted-already': () => 'ลงความเห็นไม่ได้: ท่านลงความเห็นในการตรวจรับครั้งนี้แล้ว กรรมการแต่ละคนลงได้ครั้งเดียว',
  'contract/memo-missing': ({ vote }) => `ลงความเห็นไม่ได้: ต้องเขียน${memoOf[vote]} ${by('175')} ให้ระบุก่อนบันทึก`,
  'contract/votes-missing': ({ names }) =>
    `สั่งการไม่ได้: ยังลงความเห็นไม่ครบ รอ${names.join(' ')} ${by('175 (7)')} ให้กรรมการลงความเห็นให้ครบก่อน`,
  'contract/still-bound': ({ until }) =>
    `คืนหลักประกันไม่ได้: คู่สัญญายังมีข้อผูกพันถึง ${day(until)} ${by('170')} คืนได้ตั้งแต่วันถัดไป`,
  'contract/warranty-not-checked': () =>
    `คืนหลักประกันไม่ได้: ยังไม่ได้ตรวจสอบความชำรุดบกพร่องก่อนครบกำหนดรับประกัน ${by('186')} ให้บันทึกผลการตรวจก่อน`,
  'contract/defects-open': ({ count }) =>
    `คืนหลักประกันไม่ได้: ยังมีความชำรุดบกพร่องที่ไม่ได้แก้ไข ${count} เรื่อง ${by('185 และข้อ 186')} ให้คู่สัญญาแก้ไขก่อน หรือเรียกร้องจากหลักประกัน`,
}

export const fulfilmentRefusalText = <Known extends Code>(
  refusal: Extract<FulfilmentRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)

export const isFulfilment = (refusal: { readonly code: string }): refusal is FulfilmentRefusal =>
  Object.hasOwn(sentences, refusal.code)
