import { amendmentGrounds } from '@prongsai/domain/contract/amendment'
import {
  penaltyBases,
  securityKinds,
  termUnits,
  type ChangeKind,
  type SecurityOf,
} from '@prongsai/domain/contract/contract'
import type { DueDay } from '@prongsai/domain/contract/term'
import { excuseGrounds } from '@prongsai/domain/contract/extension'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { citationInFull, type Citation } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import type { ContractRecordRow, ContractRecordSecurity } from '@prongsai/db/contract/contract-row'
import { money } from './purchase-values.ts'

/** '60 วัน'; '' while it has none. */
export const termText = ({ termDays, termUnit }: Pick<ContractRecordRow, 'termDays' | 'termUnit'>): string =>
  termDays === null ? '' : `${termDays} ${termUnits[termUnit]}`

type PenaltyTerms = Pick<ContractRecordRow, 'penaltyBase' | 'penaltyRate' | 'penaltyFloor' | 'penaltyCap'>

/** 'ร้อยละ 0.10 ของราคาทั้งหมดตามสัญญา แต่ไม่ต่ำกว่าวันละ 100.00 บาท', or that none is stated. */
export function penaltyText({ penaltyBase, penaltyRate, penaltyFloor, penaltyCap }: PenaltyTerms): string {
  if (penaltyBase === 'none' || penaltyRate === null) return 'ไม่กำหนดค่าปรับ'
  return [
    `ร้อยละ ${(penaltyRate / 100).toFixed(2)} ของ${penaltyBases[penaltyBase]}`,
    penaltyFloor === null ? '' : `แต่ไม่ต่ำกว่าวันละ ${formatBaht(money(penaltyFloor))} บาท`,
    penaltyCap === null ? '' : `รวมไม่เกิน ${formatBaht(money(penaltyCap))} บาท`,
  ]
    .filter((word) => word !== '')
    .join(' ')
}

/** '1 ปี 6 เดือน'; '' where there is no warranty. */
export function warrantyText(months: number): string {
  const years = Math.floor(months / 12)
  return [years === 0 ? '' : `${years} ปี`, months % 12 === 0 ? '' : `${months % 12} เดือน`]
    .filter((word) => word !== '')
    .join(' ')
}

type Securities = {
  readonly securities: readonly Pick<
    ContractRecordSecurity,
    'of' | 'kind' | 'number' | 'issuer' | 'amount' | 'endedOn' | 'undoneAt'
  >[]
}

/** What is held: its kind, number and issuer, and unless said otherwise its amount. */
export const securityText = (
  { securities }: Securities,
  { priced, of }: { readonly priced: boolean; readonly of: SecurityOf } = { priced: true, of: 'contract' },
): string =>
  securities
    .filter((one) => one.of === of && one.undoneAt === null && one.endedOn === null)
    .map(({ kind, number, issuer, amount }) =>
      [
        securityKinds[kind],
        number === '' ? '' : `เลขที่ ${number}`,
        issuer,
        priced ? `จำนวนเงิน ${formatBaht(money(amount))} บาท` : '',
      ]
        .filter((word) => word !== '')
        .join(' '),
    )
    .join(' และ')

const grounds: Readonly<Record<string, readonly [name: string, citation: Citation]>> = excuseGrounds
const amendments: Readonly<Record<string, readonly [name: string, citation: Citation]>> = amendmentGrounds

/** The ground of a change in words, and its clause with the whole name of the instrument. */
export function basisText({ kind, ground }: { readonly kind: ChangeKind; readonly ground: string }) {
  const found = kind === 'amendment' ? amendments[ground] : grounds[ground]
  return found === undefined
    ? { name: ground, clause: '' }
    : { name: found[0], clause: citationInFull(found[1]) }
}

/** A day on which the office is closed moves to the next working day (ป.พ.พ. มาตรา 193/8). */
export const dueText = ({ original, moved }: DueDay): string =>
  original === moved
    ? formatThaiDate(original)
    : `${formatThaiDate(original)} ซึ่งเป็นวันหยุดทำการ จึงเลื่อนเป็นวันที่ ${formatThaiDate(moved)}`

/** 'การส่งมอบงวดที่ 2'; of a contract of one instalment without its number. */
export const deliveryText = (
  { instalments }: Pick<ContractRecordRow, 'instalments'>,
  number: number,
): string => (instalments.length > 1 ? `การส่งมอบงวดที่ ${number}` : 'การส่งมอบ')
