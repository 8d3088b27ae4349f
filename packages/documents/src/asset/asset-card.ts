import {
  acquisitionMethods,
  moneySources,
  type AcquisitionMethod,
  type Asset,
  type AssetFacts,
} from '@prongsai/domain/asset/asset'
import { conditions } from '@prongsai/domain/asset/condition'
import type { DepreciationConvention } from '@prongsai/domain/asset/depreciation-convention'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { boxes, columnHeads, fact } from '../paper-parts.ts'
import { ledgerOf, type LedgerLine } from './asset-ledger.ts'

/**
 * ทะเบียนคุมทรัพย์สิน: what one card says. The facts are those of the record; ids have become the names
 * that the office knows them by.
 */
export type AssetCard = Omit<AssetFacts, 'categoryId'> &
  Pick<Asset, 'code' | 'place' | 'status' | 'disposedOn' | 'capitalised' | 'broughtForward'> & {
    readonly office: PaperOffice
    /** สำนัก/กอง that answers for it. */
    readonly unit: string
    readonly category: string
    /** ผู้ครอบครอง; empty when nobody is named. */
    readonly keeper: string
    /** ประวัติการซ่อมบำรุง, the oldest first. */
    readonly repairs: readonly CardRepair[]
    /** The office's choice for the day on which the article was acquired. */
    readonly convention: DepreciationConvention
  }

/** One repair that came to its end, as the back of the card lists it. */
export type CardRepair = {
  readonly on: CivilDate
  readonly done: string
  readonly cost: Satang
  /** Who mended it, by which paper. */
  readonly note: string
}

/** The card's name and version in its hash: another number whenever it says something else, or says it otherwise. */
const assetCardTemplate = 'asset-card/2'

/** What the verify page computes again: from the same record, printed on the same day, the same hash. */
export const assetCardHash = (card: AssetCard, printing: Pick<Printing, 'on'>): string =>
  contentHash(assetCardTemplate, { ...card, printedOn: printing.on })

/** The card as the form has it: the front with its ledger, the back with the history of repairs. */
export const assetCardPaper = (card: AssetCard, printing: Printing): Promise<string> =>
  printed(
    {
      title: `ทะเบียนคุมทรัพย์สิน ${card.code}`.trim(),
      orientation: 'landscape',
      office: card.office,
      hash: assetCardHash(card, printing),
      content: html`${front(card, printing)}${back(card, figuresOf(printing))}`,
    },
    printing,
  )

/** Many cards to be printed at once, each on sheets of its own; what is hashed is the hashes of all. */
export const assetCardsPaper = (
  { office, cards }: { readonly office: PaperOffice; readonly cards: readonly AssetCard[] },
  printing: Printing,
): Promise<string> =>
  printed(
    {
      title: 'ทะเบียนคุมทรัพย์สิน',
      orientation: 'landscape',
      office,
      hash: contentHash(
        assetCardTemplate,
        cards.map((card) => assetCardHash(card, printing)),
      ),
      content: html`${cards.map(
        (card, index) =>
          html`<div ${index === 0 ? null : html`class="new-page"`}>
            ${front(card, printing)}${back(card, figuresOf(printing))}
          </div>`,
      )}`,
    },
    printing,
  )

function front(card: AssetCard, printing: Printing): Html {
  const figures = figuresOf(printing)
  return html`<style>
      .card-head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
        column-gap: 6mm;
        align-items: end;
        margin-bottom: 1.5mm;
      }
      .facts.three {
        grid-template-columns: 5fr 4fr 3fr;
      }
      .facts.two {
        grid-template-columns: 3fr 2fr;
      }
      .card-facts {
        margin-bottom: 3mm;
        display: grid;
        gap: 0.6mm;
        font-size: 11.5pt;
        line-height: 1.45;
      }
      .ledger {
        font-size: 9.5pt;
      }
      .ledger th {
        font-size: 9pt;
        line-height: 1.4;
      }
      .ledger td {
        padding: 0.5mm 0.7mm;
      }
      .ledger .num {
        font-size: 8.8pt;
      }
    </style>
    <div class="card-head">
      <div class="marks">${marksOf(card).map((mark) => html`<span>${mark}</span>`)}</div>
      <h1>ทะเบียนคุมทรัพย์สิน</h1>
      <div class="facts">${fact('ส่วนราชการ', card.office.name)} ${fact('หน่วยงาน', card.unit)}</div>
    </div>
    <div class="card-facts">${heading(card, figures)}</div>
    ${ledger(ledgerOf(card, printing.on), figures)}`
}

const heading = (card: AssetCard, figures: Figures): Html =>
  html`<div class="facts three">
      ${fact('ประเภท', card.category)} ${fact('รหัส', card.code)} ${fact('สภาพ', conditions[card.condition])}
    </div>
    ${fact('ลักษณะ/คุณสมบัติ', phrase([card.name, card.description]))}
    <div class="facts two">
      ${fact('รุ่น/แบบ', phrase([card.brand, card.model, serial(card.serial)]))}
      ${fact('ผู้ครอบครอง', card.keeper)}
    </div>
    <div class="facts two">
      ${fact('สถานที่ตั้ง/หน่วยงานผู้รับผิดชอบ', phrase([card.place, card.unit]))}
      ${fact('รับประกันถึงวันที่', card.warrantyUntil === null ? '' : figures.day(card.warrantyUntil))}
    </div>
    ${fact('ชื่อ ที่อยู่ โทรศัพท์ ผู้ขาย/ผู้รับจ้าง/ผู้บริจาค', card.seller)}
    <div class="fact"><b>ประเภทเงิน</b> ${boxes(sourcesOffered, card.moneySource)}</div>
    <div class="fact"><b>วิธีการได้มา</b> ${boxes(methodsOffered(card), card.acquiredHow)}</div>`

const serial = (number: string): string => (number === '' ? '' : `หมายเลขเครื่อง ${number}`)

const phrase = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

function marksOf(card: AssetCard): readonly string[] {
  const marks: string[] = []
  if (!card.capitalised) marks.push('ครุภัณฑ์มูลค่าต่ำกว่าเกณฑ์')
  if (card.broughtForward) marks.push('ยกมา')
  if (card.status === 'disposed') marks.push('จำหน่ายแล้ว')
  if (card.office.sample) marks.push('สำนักงานตัวอย่าง')
  return marks
}

const sourcesOffered = (['budget', 'off-budget', 'donation', 'other'] as const).map(
  (source) => [source, moneySources[source]] as const,
)

const methodsOf = (methods: readonly AcquisitionMethod[]) =>
  methods.map((method) => [method, acquisitionMethods[method]] as const)

/** พ.ร.บ. การจัดซื้อจัดจ้างฯ 2560 ม.55 */
const methodsOfTheAct = methodsOf(['specific', 'selection', 'invitation', 'donation', 'transfer', 'other'])

const methodsBefore = methodsOf([
  'agreed-price',
  'price-enquiry',
  'auction',
  'special',
  'donation',
  'transfer',
  'other',
])

const actInForce = '2017-08-23'

/** The boxes of the law under which the article was acquired: its method's own, else its day's. */
function methodsOffered({ acquiredHow, acquiredOn }: AssetCard): typeof methodsBefore {
  const offers = (list: typeof methodsBefore) => list.some(([method]) => method === acquiredHow)
  if (offers(methodsOfTheAct) !== offers(methodsBefore))
    return offers(methodsBefore) ? methodsBefore : methodsOfTheAct
  return acquiredOn !== null && acquiredOn < actInForce ? methodsBefore : methodsOfTheAct
}

const columns = [
  ['วัน เดือน ปี', 21.5],
  ['ที่เอกสาร', 19],
  ['รายการ', 30.5],
  ['จำนวน\nหน่วย', 13],
  ['ราคาต่อ\nหน่วย/ชุด/กลุ่ม\n(บาท)', 25],
  ['มูลค่ารวม\n(บาท)', 25],
  ['อายุ\nใช้งาน\n(ปี)', 10],
  ['อัตรา\nค่าเสื่อม\nราคา\n(ร้อยละ)', 13],
  ['ค่าเสื่อมราคา\nประจำปี\n(บาท)', 23],
  ['ค่าเสื่อมราคา\nสะสม\n(บาท)', 24.5],
  ['มูลค่าสุทธิ\n(บาท)', 24.5],
  ['หมายเหตุ', 18],
] as const

const ledger = (lines: readonly LedgerLine[], figures: Figures): Html =>
  html`<table class="ledger">
    ${columnHeads(columns)}
    <tbody>
      ${lines.map((line) => ledgerRow(line, figures))}
    </tbody>
  </table>`

function ledgerRow(line: LedgerLine, figures: Figures): Html {
  const baht = (amount: LedgerLine['charge']) =>
    html`<td class="num">${amount === null ? '' : figures.baht(amount)}</td>`
  return html`<tr ${line.estimate ? html`class="faint"` : null}>
    <td class="mid nowrap">${line.on === null ? '' : figures.shortDay(line.on)}</td>
    <td class="name">${line.document}</td>
    <td class="name">${figures.text(line.lead)}${line.name}</td>
    <td class="mid">
      ${line.quantity === null ? '' : `${figures.count(line.quantity)} ${line.countingUnit}`}
    </td>
    ${baht(line.unitPrice)} ${baht(line.value)}
    <td class="mid">${line.years === null ? '' : figures.count(line.years)}</td>
    <td class="mid">${line.rate === null ? '' : figures.text(line.rate)}</td>
    ${baht(line.charge)} ${baht(line.accumulated)} ${baht(line.netBookValue)}
    <td>${line.note}</td>
  </tr>`
}

const repairColumns = [
  ['ครั้งที่', 18],
  ['วัน เดือน ปี', 32],
  ['รายการ', 117],
  ['จำนวนเงิน (บาท)', 35],
  ['หมายเหตุ', 45],
] as const

const repairLines = 14

const back = (card: AssetCard, figures: Figures): Html =>
  html`<section class="new-page">
    <h1>ประวัติการซ่อมบำรุงทรัพย์สิน</h1>
    <p class="centre">รหัส ${card.code} ${card.name}</p>
    <p>&nbsp;</p>
    <table>
      ${columnHeads(repairColumns)}
      <tbody>
        ${card.repairs.map(
          ({ on, done, cost, note }, index) =>
            html`<tr>
              <td class="mid">${figures.count(index + 1)}</td>
              <td class="mid nowrap">${figures.shortDay(on)}</td>
              <td class="name">${done}</td>
              <td class="num">${figures.baht(cost)}</td>
              <td class="name">${note}</td>
            </tr>`,
        )}
        ${Array.from(
          { length: Math.max(0, repairLines - card.repairs.length) },
          () =>
            html`<tr class="blank">
              ${repairColumns.map(() => html`<td></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
