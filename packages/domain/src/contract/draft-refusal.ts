import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, citationText, regulation } from '../law/citation.ts'
import { formatBaht, type Satang } from '../money/satang.ts'

/** What is refused of a draft, of its signing and taking that back, and of what is told of a checkpoint. */
export type DraftRefusal =
  | { readonly code: 'contract/there-already'; readonly title: string }
  | { readonly code: 'contract/not-draft'; readonly title: string }
  | { readonly code: 'contract/numbered-form'; readonly title: string }
  | { readonly code: 'contract/numbered-year'; readonly title: string; readonly year: number }
  | { readonly code: 'contract/not-the-winner'; readonly supplier: string }
  | { readonly code: 'contract/due-day-missing'; readonly position: number }
  | {
      readonly code: 'contract/pieces-not-shared'
      readonly line: string
      readonly told: number
      readonly quantity: number
    }
  | { readonly code: 'contract/line-without-price'; readonly line: string }
  | { readonly code: 'contract/found-price-above'; readonly won: Satang }
  | { readonly code: 'contract/found-later'; readonly broughtOn: CivilDate }
  | { readonly code: 'contract/share-of-no-line'; readonly instalment: number }
  | { readonly code: 'contract/penalty-missing' }
  | { readonly code: 'contract/traffic-not-asked' }
  | { readonly code: 'contract/traffic-of-works' }
  | { readonly code: 'contract/security-excuse'; readonly reason: string }
  | { readonly code: 'contract/order-beyond'; readonly limit: Satang | null }
  | { readonly code: 'contract/course-begun'; readonly what: string }
  | { readonly code: 'contract/security-ended'; readonly on: CivilDate }
  | { readonly code: 'contract/security-part'; readonly amount: Satang }
  | { readonly code: 'contract/claim-above-owed'; readonly owed: Satang }
  | { readonly code: 'contract/security-stands-instead' }
  | { readonly code: 'contract/no-security-asked' }
  | { readonly code: 'contract/checkpoint-unknown' }
  | { readonly code: 'contract/checkpoint-closed' }
  | { readonly code: 'contract/proved-by-record'; readonly duty: string; readonly by: string }
  | { readonly code: 'contract/not-waivable'; readonly duty: string }
  | { readonly code: 'contract/nothing-told' }
  | { readonly code: 'contract/not-brought' }
  | { readonly code: 'contract/no-such-instalment'; readonly number: number }
  | { readonly code: 'contract/found-paid-above'; readonly paid: Satang; readonly most: Satang }
  | { readonly code: 'contract/not-your-turn'; readonly duty: string }
  | { readonly code: 'contract/security-signed-upon' }
  | { readonly code: 'contract/security-stood-upon'; readonly least: Satang }
  | { readonly code: 'contract/nothing-to-claim' }
  | { readonly code: 'contract/advance-not-recovered'; readonly left: Satang }

const by = (clause: string) => `(${citationText(regulation(clause))})`

type Code = DraftRefusal['code']
type Said<Known extends Code> = (refusal: Extract<DraftRefusal, { code: Known }>) => string

const sentences: { readonly [Known in Code]: Said<Known> } = {
  'contract/there-already': ({ title }) =>
    `ทำสัญญาอีกฉบับไม่ได้: การจัดซื้อจัดจ้างนี้มี${title}อยู่แล้ว ให้เปิดฉบับนั้น หรือยกเลิกร่างเดิมก่อน`,
  'contract/not-draft': ({ title }) =>
    `แก้ไขไม่ได้: ${title}ลงนามหรือยกเลิกแล้ว หลังลงนามให้แก้ไขสัญญาตามขั้นตอน (${citationText(act('97'))})`,
  'contract/numbered-form': ({ title }) =>
    `เปลี่ยนรูปแบบไม่ได้: ${title}มีเลขที่แล้ว ให้ยกเลิกร่างนี้แล้วร่างใหม่ในรูปแบบที่ต้องการ`,
  'contract/numbered-year': ({ title, year }) =>
    `ลงนามในวันนั้นไม่ได้: ${title}มีเลขที่ของปีงบประมาณ ${year} แล้ว ให้ใช้วันในปีนั้น หรือยกเลิกร่างนี้แล้วร่างใหม่`,
  'contract/not-the-winner': ({ supplier }) =>
    `ลงนามไม่ได้: ${supplier} ไม่ใช่ผู้ได้รับการคัดเลือกของการจัดซื้อจัดจ้างนี้แล้ว ${by('161')} ให้ยกเลิกร่างนี้แล้วร่างใหม่`,
  'contract/due-day-missing': ({ position }) =>
    `งวดที่ ${position} ยังไม่มีกำหนดส่งมอบ: ให้ระบุจำนวนวันนับถัดจากวันลงนาม หรือวันครบกำหนด`,
  'contract/pieces-not-shared': ({ line, told, quantity }) =>
    `บันทึกไม่ได้: "${line}" แบ่งส่งมอบในงวดรวม ${told} จากจำนวน ${quantity} ให้แก้ไขจำนวนในแต่ละงวดให้ครบ`,
  'contract/line-without-price': ({ line }) =>
    `บันทึกไม่ได้: "${line}" ไม่มีราคา จึงคิดมูลค่าเมื่อตรวจรับบางส่วนไม่ได้ ${by('175')} ให้แบ่งราคาให้รายการนี้ หรือรวมไว้ในรายละเอียดของรายการอื่น`,
  'contract/found-price-above': ({ won }) =>
    `ยกมาไม่ได้: ราคาสูงกว่าราคาที่ตกลงในการจัดซื้อจัดจ้าง ${formatBaht(won)} บาท ${by('161')} ให้ยกมาด้วยราคาเดิม แล้วบันทึกการแก้ไขสัญญา`,
  'contract/found-later': ({ broughtOn }) =>
    `ยกมาไม่ได้: วันทำสัญญาอยู่หลังวันที่ยกการจัดซื้อจัดจ้างนี้มา ${formatThaiDate(broughtOn)} ${by('161')} ให้ร่างและลงนามในระบบ`,
  'contract/share-of-no-line': ({ instalment }) =>
    `บันทึกไม่ได้: งวดที่ ${instalment} อ้างถึงรายการที่ไม่มีในสัญญา ให้เลือกรายการใหม่`,
  'contract/penalty-missing': () =>
    `บันทึกไม่ได้: สัญญาหรือข้อตกลงต้องกำหนดค่าปรับเป็นรายวัน ${by('162')} ให้ระบุฐานและอัตราค่าปรับ`,
  'contract/traffic-not-asked': () =>
    `บันทึกไม่ได้: ยังไม่ได้ระบุว่างานก่อสร้างนี้มีผลกระทบต่อการจราจรหรือไม่ ซึ่งกำหนดอัตราค่าปรับ ${by('162')} ให้ระบุ`,
  'contract/traffic-of-works': () => `บันทึกไม่ได้: ผลกระทบต่อการจราจรใช้กับงานก่อสร้างเท่านั้น ${by('162')} ให้ลบออก`,
  'contract/security-excuse': ({ reason }) =>
    `ไม่เรียกหลักประกันด้วยเหตุ "${reason}" ไม่ได้: ไม่ตรงกับคู่สัญญาหรือรูปแบบของสัญญานี้ ${by('168 และข้อ 169')} ให้เลือกเหตุอื่นหรือกำหนดหลักประกัน`,
  'contract/order-beyond': ({ limit }) =>
    limit === null
      ? `ลงนามไม่ได้: หัวหน้าเจ้าหน้าที่ลงนามได้เฉพาะใบสั่งหรือหลักฐานของวิธีเฉพาะเจาะจงตามมาตรา 56 (2) (ข) ${by('79')} ให้เสนอหัวหน้าหน่วยงาน`
      : `ลงนามไม่ได้: เกินวงเงิน ${formatBaht(limit)} บาท ที่หัวหน้าเจ้าหน้าที่ลงนามได้ ${by('79')} ให้เสนอหัวหน้าหน่วยงาน`,
  'contract/course-begun': ({ what }) =>
    `เพิกถอนการลงนามไม่ได้: มี${what}แล้ว ให้ถอน${what}ก่อน หรือแก้ไขสัญญาตามขั้นตอน (${citationText(act('97'))})`,
  'contract/security-ended': ({ on }) =>
    `ทำไม่ได้: หลักประกันฉบับนี้คืน เปลี่ยน หรือเรียกร้องไปแล้วเมื่อ ${formatThaiDate(on)} หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่`,
  'contract/security-part': ({ amount }) =>
    `บันทึกไม่ได้: จำนวนที่คืนหรือเรียกร้องต้องมากกว่าศูนย์และไม่เกินหลักประกัน ${formatBaht(amount)} บาท ให้แก้ไขจำนวน`,
  'contract/claim-above-owed': ({ owed }) =>
    `เรียกจากหลักประกันไม่ได้: เกินค่าปรับที่ยังค้างอยู่ ${formatBaht(owed)} บาท ${by('181')} ให้เรียกไม่เกินจำนวนนั้น`,
  'contract/security-stands-instead': () =>
    'ถอนบันทึกไม่ได้: มีหลักประกันอื่นมาแทนหลักประกันนี้แล้ว ให้ถอนบันทึกหลักประกันที่มาแทนก่อน',
  'contract/no-security-asked': () => `รับหลักประกันไม่ได้: สัญญานี้ไม่ได้กำหนดหลักประกัน ${by('168')} ให้แก้ไขร่างสัญญาก่อน`,
  'contract/checkpoint-unknown': () => 'บันทึกไม่ได้: ไม่มีหน้าที่นี้ในสัญญาแล้ว หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่',
  'contract/checkpoint-closed': () => 'บันทึกไม่ได้: หน้าที่นี้ดำเนินการหรือยกเว้นแล้ว หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่',
  'contract/proved-by-record': ({ duty, by: proof }) => `บันทึกเองไม่ได้: "${duty}" แสดงด้วย${proof} ให้บันทึกที่นั่น`,
  'contract/not-waivable': ({ duty }) => `ยกเว้นไม่ได้: "${duty}" เป็นสาระของสัญญา ต้องดำเนินการหรือแก้ไขสัญญา`,
  'contract/nothing-told': () => 'ถอนไม่ได้: ไม่มีบันทึกของหน้าที่นี้ที่มีผลอยู่ หน้าจออาจไม่เป็นปัจจุบัน ให้เปิดใหม่',
  'contract/not-brought': () =>
    'บันทึกสัญญายกมาไม่ได้: ทำได้เฉพาะการจัดซื้อจัดจ้างที่ยกมาและพร้อมลงนาม ให้ร่างและลงนามสัญญาตามขั้นตอน',
  'contract/no-such-instalment': ({ number }) => `บันทึกไม่ได้: สัญญานี้ไม่มีงวดที่ ${number} ให้ตรวจสอบงวด`,
  'contract/found-paid-above': ({ paid, most }) =>
    `บันทึกไม่ได้: จ่ายแล้ว ${formatBaht(paid)} บาท เกินจำนวนตามสัญญา ${formatBaht(most)} บาท ให้ตรวจสอบจำนวนเงิน`,
  'contract/not-your-turn': ({ duty }) => `บันทึกไม่ได้: "${duty}" ไม่ใช่หน้าที่ของท่าน ให้ผู้มีหน้าที่หรือเจ้าหน้าที่พัสดุบันทึก`,
  'contract/security-stood-upon': ({ least }) =>
    `ถอนบันทึกการรับหลักประกันไม่ได้: ต้องมีหลักประกันเหลืออยู่อย่างน้อย ${formatBaht(least)} บาท ${by('167 ถึงข้อ 171')} ให้รับหลักประกันที่ถูกต้องก่อน`,
  'contract/security-signed-upon': () =>
    `ถอนการรับไม่ได้: ลงนามสัญญาโดยอาศัยหลักประกันฉบับนี้แล้ว ${by('168')} ให้เปลี่ยนหลักประกัน หรือเพิกถอนการลงนามก่อน`,
  'contract/nothing-to-claim': () =>
    `ริบหรือเรียกร้องหลักประกันไม่ได้: ยังไม่ได้บอกเลิกสัญญา ไม่มีความชำรุดบกพร่องที่ยังไม่แก้ไข และไม่มีค่าปรับที่ไม่มีเงินให้หัก (${citationText(act('103'))}) ${by('185')}`,
  'contract/advance-not-recovered': ({ left }) =>
    `คืนหลักประกันเงินล่วงหน้าไม่ได้: ยังหักคืนไม่ครบ เหลือ ${formatBaht(left)} บาท ${by('91')} ให้หักคืนให้ครบก่อน`,
}

export const draftRefusalText = <Known extends Code>(
  refusal: Extract<DraftRefusal, { code: Known }>,
): string => sentences[refusal.code](refusal)

export const isOfDraft = (refusal: { readonly code: string }): refusal is DraftRefusal =>
  Object.hasOwn(sentences, refusal.code)
