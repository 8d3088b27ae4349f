import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { ContractCase, SecurityOfCase } from '@prongsai/domain/contract/case'
import { securityEnds, securityKinds, type SecurityEnd } from '@prongsai/domain/contract/contract'
import {
  claimSecurity as claim,
  keepSecurity as keep,
  returnSecurity as giveBack,
  stillHeld,
  undoEnd,
  undoReceipt,
} from '@prongsai/domain/contract/keep-security'
import type {
  EndSecurityInput,
  KeepSecurityInput,
  ReplaceSecurityInput,
  UndoSecurityInput,
} from '@prongsai/domain/contract/security.input'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { act, citationText, regulation } from '@prongsai/domain/law/citation'
import { formatBaht, subtract, type Satang } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import {
  endSecurity,
  insertSecurity,
  undoSecurity as undo,
  type Ended,
} from '@prongsai/db/contract/securities'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { money } from './case-of-record.ts'
import { heldContract, tellContract } from './contract-case.ts'

/** รับหลักประกัน of a draft before its signing, or of a contract that runs. */
export async function keepSecurity(deciding: Deciding, input: KeepSecurityInput): Promise<void> {
  const { id, version, ...brought } = input
  const { contract } = await heldContract(deciding, id, version)
  accept(keep(contract, brought))
  await insert(deciding, input)
  await tellContract(deciding, id, {
    act: 'contract/security',
    clause: citationText(regulation('167')),
    changes: toldOf(brought),
  })
}

const insert = ({ db, actor, now }: Deciding, { id, version: _version, ...brought }: KeepSecurityInput) =>
  insertSecurity(db, actor.office, { ...brought, contractId: id, madeAt: isoOf(now), madeBy: actor.person })

type Told = Pick<KeepSecurityInput, 'kind' | 'number' | 'issuer' | 'amount' | 'receivedOn' | 'expiresOn'>

const toldOf = ({ kind, number, issuer, amount, receivedOn, expiresOn }: Told) =>
  changesFromNothing({
    kind: securityKinds[kind],
    number,
    issuer,
    amount: formatBaht(amount),
    on: receivedOn,
    expiresOn: expiresOn ?? '',
  })

/** คืนหลักประกัน (ระเบียบฯ 2560 ข้อ 170). */
export const returnSecurity = (deciding: Deciding, input: EndSecurityInput): Promise<void> =>
  end(deciding, input, {
    how: 'returned',
    act: 'contract/security-return',
    clause: citationText(regulation('170')),
    judge: giveBack,
  })

/** ริบหรือเรียกร้องหลักประกัน (มาตรา 103, ระเบียบฯ 2560 ข้อ 185). */
export const claimSecurity = (deciding: Deciding, input: EndSecurityInput): Promise<void> =>
  end(deciding, input, {
    how: 'claimed',
    act: 'contract/security-claim',
    clause: citationText(act('103')),
    judge: claim,
  })

type Way = {
  readonly how: SecurityEnd
  readonly act: 'contract/security-return' | 'contract/security-claim'
  readonly clause: string
  readonly judge: typeof giveBack
}

async function end(deciding: Deciding, input: EndSecurityInput, way: Way): Promise<void> {
  const { id, version, security, on, paper, reason } = input
  const { record, contract } = await heldContract(deciding, id, version)
  const one = securityIn(contract, security)
  const amount = input.amount ?? one.amount
  accept(way.judge(contract, one, { on, amount }))
  const ended = { on, how: way.how, paper, reason }
  if (amount === one.amount) await endSecurity(deciding.db, deciding.actor.office, { id: security, ended })
  else await endPart(deciding, { record, id: security }, { ended, amount })
  await tellContract(deciding, id, {
    act: way.act,
    clause: way.clause,
    reason: reason === '' ? null : reason,
    changes: [
      { field: 'security', from: formatBaht(amount), to: securityEnds[way.how] },
      { field: 'on', from: null, to: on },
      { field: 'paper', from: null, to: paper },
    ],
  })
}

type Part = { readonly ended: Ended; readonly amount: Satang }

/** A security of which a part goes is written as two in its place: the part as it went, and the rest as it is held. */
async function endPart(
  { db, actor, now }: Deciding,
  { record, id }: { readonly record: ContractRecordRow; readonly id: string },
  { ended, amount }: Part,
): Promise<void> {
  const { of, kind, number, issuer, issuedOn, receivedOn, expiresOn, ...whole } = found(
    record.securities.find((one) => one.id === id),
  )
  const made = { contractId: record.id, madeAt: isoOf(now), madeBy: actor.person }
  const paper = { of, kind, number, issuer, issuedOn, receivedOn, expiresOn, ...made }
  await endSecurity(db, actor.office, { id, ended: { ...ended, how: 'replaced' } })
  await insertSecurity(db, actor.office, { ...paper, amount, ended })
  await insertSecurity(db, actor.office, { ...paper, amount: subtract(money(whole.amount), amount) })
}

/** เปลี่ยนหลักประกัน, or its renewal: the new one is received on the day on which the old one goes. */
export async function replaceSecurity(deciding: Deciding, input: ReplaceSecurityInput): Promise<void> {
  const { id, version, security, paper, reason, ...brought } = input
  const { contract } = await heldContract(deciding, id, version)
  const before = securityIn(contract, security)
  accept(stillHeld(contract, before, brought.receivedOn))
  accept(keep(contract, { ...brought, of: before.of }, before))
  await endSecurity(deciding.db, deciding.actor.office, {
    id: security,
    ended: { on: brought.receivedOn, how: 'replaced', paper, reason },
  })
  await insert(deciding, { ...brought, id, version, of: before.of })
  await tellContract(deciding, id, {
    act: 'contract/security-replace',
    clause: citationText(regulation('171')),
    reason: reason === '' ? null : reason,
    changes: toldOf(brought),
  })
}

/** Takes back that a security was received; of one that was given back or claimed, that it was. */
export async function undoSecurity(
  deciding: Deciding,
  { id, version, security, reason }: UndoSecurityInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const { contract } = await heldContract(deciding, id, version)
  if (contract.status === 'closed') accept(no({ code: 'contract/not-running' }))
  const one = securityIn(contract, security)
  const isEnded = one.endedOn !== null
  if (isEnded) {
    accept(undoEnd(contract, one))
    await endSecurity(db, actor.office, { id: security, ended: null })
  } else {
    accept(undoReceipt(contract, one))
    await undo(db, actor.office, { id: security, at: isoOf(now), by: actor.person, reason })
  }
  await tellContract(deciding, id, {
    act: 'contract/security-undo',
    reason,
    changes: [{ field: 'security', from: isEnded ? endOf(one) : formatBaht(one.amount), to: null }],
  })
}

const endOf = ({ endedHow }: SecurityOfCase): string => (endedHow === null ? '' : securityEnds[endedHow])

const securityIn = (contract: ContractCase, id: string): SecurityOfCase =>
  found(contract.securities.find((one) => one.id === id))
