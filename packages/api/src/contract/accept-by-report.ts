import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { acceptByReport as judge, type Come } from '@prongsai/domain/contract/accept-by-report'
import type { ContractCase, DeliveryOfCase } from '@prongsai/domain/contract/case'
import type { AcceptByReportInput } from '@prongsai/domain/contract/delivery.input'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, type Citation } from '@prongsai/domain/law/citation'
import { methodOf } from '@prongsai/domain/procurement/methods/method-tables'
import { accept } from '@prongsai/domain/refusal'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import { insertDelivery } from '@prongsai/db/contract/deliveries'
import type { Deciding } from '../context.ts'
import type { Told } from '../journal/record.ts'
import { keepAcceptance } from './accept.ts'
import { heldContract, tellContract, type ContractAtHand } from './contract-case.ts'
import { piecesText } from './receive-delivery.ts'

/**
 * The clause of a purchase that was over before its contract was written down, so that its approved report accepts (ว 804, ระเบียบฯ 2560
 * ข้อ 79 วรรคสอง); undefined of any other.
 */
export function clauseOfReport({
  method,
  methodVersion,
}: ContractRecordRow['purchase']): Citation | undefined {
  const table = methodOf(method, methodVersion)
  return table?.leadsTo === 'ended' ? table.steps[0]?.citation : undefined
}

/** ตรวจรับตามรายงานที่อนุมัติ: everything came and is accepted in one decision; the payment is the finance officer's own. */
export async function acceptByReport(
  deciding: Deciding,
  { id, version, arrivedOn, acceptedOn, paper }: AcceptByReportInput,
): Promise<void> {
  const hand = await heldContract(deciding, id, version)
  const { record, contract } = hand
  const clause = clauseOfReport(record.purchase)
  const come = accept(judge(contract, { overAlready: clause !== undefined, arrivedOn, acceptedOn }))
  const kept: NonNullable<Told['changes']>[number][] = []
  for (const one of come) {
    const delivery = await arrived(deciding, hand, { one, arrivedOn, paper })
    const withIt = { record, contract: withDelivery(contract, delivery) }
    const decided = { delivery, outcome: 'whole', right: [], byHead: false, reason: paper } as const
    kept.push(...(await keepAcceptance(deciding, withIt, { ...decided, reportedOn: acceptedOn })))
  }
  await tellContract(deciding, id, {
    act: 'contract/accept',
    clause: clause === undefined ? null : citationText(clause),
    changes: [
      ...changesFromNothing({
        arrivedOn,
        on: acceptedOn,
        paper,
        pieces: come.map(({ lines }) => piecesText(contract, lines)).join(' · '),
      }),
      ...kept,
    ],
  })
}

type Arrived = Pick<AcceptByReportInput, 'arrivedOn' | 'paper'> & { readonly one: Come }

async function arrived(
  { db, actor, now }: Deciding,
  { record, contract }: ContractAtHand,
  { one: { instalment, lines }, arrivedOn, paper }: Arrived,
): Promise<DeliveryOfCase> {
  const id = await insertDelivery(db, actor.office, {
    contractId: record.id,
    instalment: instalment.number,
    arrivedOn,
    toldOn: arrivedOn,
    paper,
    note: '',
    lines,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  return {
    id,
    no: contract.deliveries.length + 1,
    instalment: instalment.number,
    arrivedOn,
    toldOn: arrivedOn,
    status: 'waiting',
    lines: lines.map((line) => ({ ...line, accepted: null })),
    votes: [],
  }
}

const withDelivery = (contract: ContractCase, delivery: DeliveryOfCase): ContractCase => ({
  ...contract,
  deliveries: [...contract.deliveries, delivery],
})
