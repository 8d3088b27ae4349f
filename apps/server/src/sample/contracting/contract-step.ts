import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { monthsLater } from '@prongsai/domain/calendar/civil-month'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import type { SecurityKind, Vote } from '@prongsai/domain/contract/contract'
import { baht } from '@prongsai/domain/money/satang'
import type { Caller, Desk } from '../act.ts'
import { idOf, type Going, type Hand } from '../buying/purchase-move.ts'

/** One thing that somebody does about a contract: on the first working day from so many days after it is signed. */
export type Step = {
  readonly after: number
  readonly by: Hand
  readonly perform: (desk: Desk, going: Going) => Promise<unknown>
}

/** A contract while it goes: its edition goes on with whatever is decided about it. */
type Contract = NonNullable<Going['contract']>

const contractOf = ({ contract }: Going): Contract => {
  if (contract === undefined) throw new Error('the contract has not been drafted')
  return contract
}

/** One decision about the contract. */
export const onContract = (
  by: Hand,
  after: number,
  perform: (desk: Desk, contract: Contract) => Promise<unknown>,
): Step => ({
  after,
  by,
  perform: async (desk, going) => {
    const contract = contractOf(going)
    await perform(desk, contract)
    contract.version += 1
  },
})

/** The contract as its own page shows it. */
export const shown = (
  { caller }: Desk,
  { id }: Contract,
): Promise<Awaited<ReturnType<Caller['contract']['get']>>> => caller.contract.get({ id })

/** '9 มิ.ย. 2569', as a clerk refers to a paper. */
export const written = (day: CivilDate): string => formatThaiDate(day, { form: 'short' })

const place = 'ที่ทำการองค์การบริหารส่วนตำบลเกาะสะท้อน'

/** The contract as the rules propose it, with what its papers say otherwise. */
export const draft = (otherwise: (proposed: TermsInput) => Partial<TermsInput> = () => ({})): Step => ({
  after: 0,
  by: 'officer',
  perform: async ({ caller, today }, going) => {
    const purchaseId = idOf(going)
    const { terms } = await caller.contract.proposal({ purchaseId })
    const { id } = await caller.contract.draft({
      purchaseId,
      terms: { ...terms, place, ...otherwise(terms) },
    })
    going.contract = { id, version: 1, signedOn: today, delivery: undefined }
  },
})

/** ใบสั่ง needs no security. */
export const order = { form: 'agreement', securityRate: 0, securityExcused: 'agreement' } as const

export const signOrder: Step = onContract('supply-head', 0, ({ caller, today }, held) =>
  caller.contract.signOrder({ ...held, signedOn: today, beginsOn: null }),
)

export const sign: Step = onContract('head', 0, ({ caller, today }, held) =>
  caller.contract.sign({ ...held, signedOn: today, beginsOn: null }),
)

export type PlannedSecurity = {
  readonly kind: SecurityKind
  /** Whole baht. */
  readonly amount: number
  /** Of a guarantee: for how many months it is good. */
  readonly months?: number
}

export const keepSecurity = ({ kind, amount, months }: PlannedSecurity): Step =>
  onContract('officer', 0, ({ caller, today }, held) =>
    caller.contract.keepSecurity({
      ...held,
      of: 'contract',
      kind,
      number: kind === 'cash' ? `ใบเสร็จรับเงิน ลว. ${written(today)}` : `หนังสือค้ำประกัน ลว. ${written(today)}`,
      issuer: kind === 'cash' ? '' : 'ธนาคารตัวอย่าง สาขาตากใบ',
      amount: baht(amount),
      issuedOn: today,
      receivedOn: today,
      expiresOn: months === undefined ? null : monthsLater(today, months),
    }),
  )

export const returnSecurity = (after: number): Step =>
  onContract('officer', after, async (desk, held) => {
    const { securities } = await shown(desk, held)
    const standing = securities.find(({ endedOn }) => endedOn === null)
    await desk.caller.contract.returnSecurity({
      ...held,
      security: standing?.id ?? '',
      on: desk.today,
      paper: `หนังสือคืนหลักประกัน ลว. ${written(desk.today)}`,
      reason: '',
    })
  })

/** So many pieces of the first line came, or all of an instalment that is taken as a whole; recorded on the next working day. */
export const deliver = (instalment: number, pieces: number | null, after: number): Step =>
  onContract('officer', after, async ({ caller, today }, held) => {
    const { id, version, signedOn } = held
    const { delivery } = await caller.contractDelivery.deliver({
      id,
      version,
      instalment,
      arrivedOn: addDays(signedOn, after),
      toldOn: today,
      paper: `ใบส่งมอบงวดที่ ${instalment}`,
      note: '',
      lines: pieces === null ? [] : [{ position: 1, quantity: pieces }],
    })
    held.delivery = delivery
  })

/** All of the one instalment came so many days after its last day, which moves where the office is closed on it. */
export const deliverLate = (late: number, after: number): Step =>
  onContract('officer', after, async (desk, held) => {
    const { due } = await shown(desk, held)
    const { delivery } = await desk.caller.contractDelivery.deliver({
      id: held.id,
      version: held.version,
      instalment: 1,
      arrivedOn: addDays(due?.moved ?? desk.today, late),
      toldOn: desk.today,
      paper: 'ใบส่งมอบงวดที่ 1',
      note: '',
      lines: [{ position: 1, quantity: 1 }],
    })
    held.delivery = delivery
  })

type Said = { readonly vote?: Vote; readonly right?: number; readonly note?: string }

/** A member says what he saw of the delivery that waits. */
export const vote = (
  username: string,
  after: number,
  { vote: said = 'accept', right, note = '' }: Said = {},
): Step =>
  onContract({ username }, after, async ({ caller }, { id, delivery }) => {
    if (delivery === undefined) throw new Error('nothing waits to be accepted')
    await caller.contractDelivery.vote({
      id,
      delivery,
      vote: said,
      right: right === undefined ? [] : [{ position: 1, quantity: right }],
      note,
    })
  })

/** The whole body finds it right. */
export const accepted = (members: readonly string[], after: number): readonly Step[] =>
  members.map((username) => vote(username, after))

/** It came on the day of the report, which accepts it. */
export const acceptByReport: Step = onContract('officer', 0, ({ caller, today }, { id, version }) =>
  caller.contractDelivery.acceptByReport({
    id,
    version,
    arrivedOn: today,
    acceptedOn: today,
    paper: 'รายงานขอซื้อขอจ้างและผลการตรวจรับ',
  }),
)

/** What was accepted last is paid as the rules propose. */
export const pay = (after: number): Step =>
  onContract('finance', after, async (desk, held) => {
    const { acceptances } = await shown(desk, held)
    const { caller, today } = desk
    const of = { kind: 'instalment' as const, acceptance: acceptances.at(-1)?.id ?? '' }
    const asked = { id: held.id, for: of, on: today }
    const proposed = await caller.contractDelivery.paymentProposal(asked)
    const { gross, advanceRecovery, retention, penalty, fine } = proposed
    await caller.contractDelivery.pay({
      ...asked,
      version: held.version,
      gross,
      advanceRecovery,
      retention,
      penalty,
      fine,
      paper: `ฎีกา ลว. ${written(today)}`,
    })
  })

/** A card for each piece that was accepted and has none. */
export const registerAll = (after: number): Step =>
  onContract('officer', after, async ({ caller }, held) => {
    const [owed] = await caller.contractDelivery.proposedCards({ id: held.id })
    if (owed?.categoryId == null) throw new Error('no card is owed')
    const { left, acquiredOn: _day, acquiredHow: _how, moneySource: _source, ...rest } = owed
    const { seller: _seller, documentNumber: _number, unitPrice: _price, ...typed } = rest
    await caller.contractDelivery.registerCards({
      ...held,
      ...typed,
      categoryId: owed.categoryId,
      brand: '',
      model: '',
      keeperId: null,
      note: '',
      extra: {},
      cards: left,
      each: 1,
      serials: [],
    })
  })

type Proof = { readonly paper: string; readonly by?: Hand }

/** What was done for a checkpoint, with its paper. */
export const prove = (key: string, after: number, { paper, by = 'officer' }: Proof): Step =>
  onContract(by, after, ({ caller, today }, { id, version }) =>
    caller.contract.prove({ id, version, key, on: today, paper, note: '' }),
  )

/** What it says is made public (มาตรา 98). */
export const publish = (after: number): Step =>
  prove('publish', after, { paper: 'ประกาศในเว็บไซต์และ ณ ที่ทำการ' })

/** แจ้งการเรียกค่าปรับ, where its day has passed: a day on which the office is closed moves on. */
export const tellPenalty = (after: number, paper: string): Step => ({
  after,
  by: 'officer',
  perform: async (desk, { contract }) => {
    if (contract === undefined) throw new Error('the contract has not been drafted')
    const { checkpoints } = await shown(desk, contract)
    if (!checkpoints.some(({ key }) => key === penaltyNotice)) return
    const { id, version } = contract
    await desk.caller.contract.prove({ id, version, key: penaltyNotice, on: desk.today, paper, note: '' })
    contract.version += 1
  },
})

const penaltyNotice = 'penalty-notice:1'
