import type { SettlementWay } from '@prongsai/domain/loan/settlement'
import type { LentThing } from './lent-things.ts'
import type { OutsiderKey } from './outsiders.ts'
import type { UnitKey } from './sample-office.ts'

/** What is asked for: so many of a thing that a unit has, or a consumable in words. */
export type Wanted =
  | { readonly thing: LentThing; readonly unit: UnitKey; readonly pieces: number }
  | { readonly supply: string; readonly counting: string; readonly unit: UnitKey; readonly pieces: number }

/** What came back otherwise than it went, and how that is made good. */
export type Harm = {
  readonly state: 'damaged' | 'missing'
  readonly pieces: number
  readonly way: SettlementWay
  readonly reason: string
  /** In baht, where money is paid. */
  readonly amount?: number
  readonly ends: 'open' | 'decided' | 'settled' | 'found' | 'fact-finding'
}

/** How a request ends, or how it stands on the last day of the year. */
export type Ending =
  | { readonly end: 'refused' | 'cancelled'; readonly reason: string }
  | { readonly end: 'waiting' | 'checked' | 'approved' }
  /** `dueIn` days from the last day of the year. */
  | { readonly end: 'out'; readonly dueIn: number; readonly asksLonger?: number }
  /** So many working days after the due day; 0 on time. */
  | { readonly end: 'returned'; readonly late: number; readonly harm?: Harm }

/** What is put right, or goes on longer, on its way. */
export type Turn = 'approval-undone' | 'hand-over-undone' | 'extended' | 'suspended'

/** One loan of the sample's year before it is asked for. */
export type LoanPlan = {
  /** The user name of who borrows, or who of outside does. */
  readonly borrower: string
  readonly outside?: OutsiderKey
  readonly wants: readonly Wanted[]
  readonly use: 'inside' | 'outside'
  /** How one of the office's purposes begins. */
  readonly purpose: string
  readonly reason: string
  readonly place: string
  /** When it is asked for: so far through the year of lending, from 0 to 1; below zero so many working days before its end. */
  readonly asked: number
  /** Working days from the asking to the first day. */
  readonly after: number
  /** From the first day to the due day, both counted. */
  readonly days: number
  readonly ending: Ending
  readonly turns?: readonly Turn[]
  /** Who decides where it is not the one who usually does. */
  readonly decider?: string
  /** Each week again, for so many weeks. */
  readonly weeks?: number
}

export const official = 'ปฏิบัติงานในหน้าที่ราชการ'
export const meeting = 'ประชุม อบรม สัมมนา'
export const project = 'โครงการหรือกิจกรรม'
export const disaster = 'ช่วยเหลือประชาชนด้านสาธารณภัย'
export const funeral = 'งานศพ'
export const tradition = 'งานประเพณี'
export const community = 'กิจกรรมสาธารณประโยชน์'
export const market = 'ตลาดชุมชน'

export const onTime: Ending = { end: 'returned', late: 0 }
