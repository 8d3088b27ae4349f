/** กฎหมายและระเบียบ that the house cites, each with the short name that papers print and the word for its parts. */
const instruments = {
  act: ['พ.ร.บ. การจัดซื้อจัดจ้างฯ พ.ศ. 2560', 'มาตรา'],
  regulation: ['ระเบียบฯ พ.ศ. 2560', 'ข้อ'],
  limits: ['กฎกระทรวงกำหนดวงเงินฯ พ.ศ. 2560', 'ข้อ'],
  'circular-804': ['หนังสือคณะกรรมการวินิจฉัยปัญหาการจัดซื้อจัดจ้างฯ ว 804 ลงวันที่ 12 พฤศจิกายน 2568', ''],
  'revenue-code': ['ประมวลรัษฎากร', 'มาตรา'],
  depreciation: ['หลักเกณฑ์การคำนวณค่าเสื่อมราคาสินทรัพย์ถาวรสำหรับหน่วยงานภาครัฐ', ''],
} as const satisfies Record<string, readonly [name: string, part: string]>

type Instrument = keyof typeof instruments

/** Where a rule is written: `clause` is '203', '100 วรรคสาม', or '' for the whole instrument. */
export type Citation = { readonly instrument: Instrument; readonly clause: string }

export const act = (clause: string): Citation => ({ instrument: 'act', clause })

export const regulation = (clause: string): Citation => ({ instrument: 'regulation', clause })

export const limits = (clause: string): Citation => ({ instrument: 'limits', clause })

export const revenueCode = (clause: string): Citation => ({ instrument: 'revenue-code', clause })

/** The short form of small purchases; its text was not read, only the forms that follow it. */
export const circular804: Citation = { instrument: 'circular-804', clause: '' }

/** 'ระเบียบฯ พ.ศ. 2560 ข้อ 203': a record outlives the regulation that it cites. */
export function citationText({ instrument, clause }: Citation): string {
  const [name, part] = instruments[instrument]
  return [name, part, clause].filter((word) => word !== '').join(' ')
}

const inFull: Readonly<Partial<Record<Instrument, string>>> = {
  act: 'พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560',
  regulation: 'ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560',
}

/** The same as an official paper writes it, with the whole name of the instrument. */
export function citationInFull({ instrument, clause }: Citation): string {
  const [name, part] = instruments[instrument]
  return [inFull[instrument] ?? name, part, clause].filter((word) => word !== '').join(' ')
}
