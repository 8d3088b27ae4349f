import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { add, satang, subtract, sum, type Satang } from '../money/satang.ts'
import type { InstalmentOfCase, LineOfCase, SignedCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { isAccepted, remainingOf } from './fulfilment.ts'

/** Of an amendment what each instalment and each line is worth from then on; what is not named stays as it was. */
export type Parts = {
  readonly instalments: readonly { readonly number: number; readonly amount: Satang }[]
  readonly lines: readonly { readonly position: number; readonly quantity: number; readonly amount: Satang }[]
}

type Amending = { readonly price: Satang; readonly dueOn: CivilDate; readonly parts: Parts | null }

type Amended = Pick<SignedCase, 'instalments' | 'lines'>

/**
 * งวดและรายการ at the new price: without parts the difference is of the last instalment that is not accepted and of the last
 * line. What is accepted stays as it was, and both sum to the price.
 */
export function amendedParts(contract: SignedCase, amending: Amending): Verdict<Amended, ContractRefusal> {
  const parts = amending.parts ?? proposedParts(contract, amending.price)
  if (parts === undefined) return no({ code: 'contract/parts-needed' })
  const lines = contract.lines.map((line) => linesAmended(line, parts))
  const shared = sharesMoved(contract, lines)
  if (!shared.ok) return shared
  const instalments = shared.value.map((one) => dayMoved(contract, amountOf(one, parts), amending.dueOn))
  const wrong = wrongOf(contract, { instalments, lines, price: amending.price })
  return wrong === undefined ? yes({ instalments, lines }) : no(wrong)
}

function proposedParts(contract: SignedCase, price: Satang): Parts | undefined {
  const more = subtract(price, contract.price)
  if (more === 0n) return { instalments: [], lines: [] }
  const instalment = contract.instalments.findLast((one) => !isAccepted(contract, one))
  const line = contract.lines.at(-1)
  if (instalment === undefined) return undefined
  const amount = add(instalment.amount, more)
  const worth = line === undefined ? amount : add(line.amount, more)
  if (amount <= 0n || worth < 0n) return undefined
  return {
    instalments: [{ number: instalment.number, amount }],
    lines: line === undefined ? [] : [{ position: line.position, quantity: line.quantity, amount: worth }],
  }
}

function linesAmended(line: LineOfCase, { lines }: Parts): LineOfCase {
  const told = lines.find(({ position }) => position === line.position)
  return told === undefined ? line : { ...line, quantity: told.quantity, amount: told.amount }
}

function amountOf(one: InstalmentOfCase, { instalments }: Parts): InstalmentOfCase {
  const told = instalments.find(({ number }) => number === one.number)
  return told === undefined ? one : { ...one, amount: told.amount }
}

/** What is not accepted and was due with the whole is due with it again; nothing is due after it. */
function dayMoved(contract: SignedCase, one: InstalmentOfCase, dueOn: CivilDate): InstalmentOfCase {
  if (isAccepted(contract, one) || one.dueOn === null) return one
  return one.dueOn === contract.dueOn || one.dueOn > dueOn ? { ...one, dueOn } : one
}

/** Pieces more are of the last instalment that brings of the line; pieces less are taken of the last that has not come. */
function sharesMoved(
  contract: SignedCase,
  lines: readonly LineOfCase[],
): Verdict<readonly InstalmentOfCase[], ContractRefusal> {
  let instalments: readonly InstalmentOfCase[] = contract.instalments
  for (const { position, quantity } of lines) {
    const before = contract.lines.find((line) => line.position === position)?.quantity ?? quantity
    const moved = moveShare(contract, instalments, { position, by: quantity - before })
    if (!moved.ok) return moved
    instalments = moved.value
  }
  return yes(instalments)
}

type Moving = { readonly position: number; readonly by: number }

function moveShare(
  contract: SignedCase,
  instalments: readonly InstalmentOfCase[],
  { position, by }: Moving,
): Verdict<readonly InstalmentOfCase[], ContractRefusal> {
  let left = by
  const moved = instalments.toReversed().map((one): InstalmentOfCase => {
    const share = one.shares.find((of) => of.position === position)
    if (left === 0 || share === undefined || isAccepted(contract, one)) return one
    const free = remainingOf(contract, one, { waiting: true }).find((of) => of.position === position)
    const step = left > 0 ? left : Math.max(left, -(free?.quantity ?? 0))
    left -= step
    return {
      ...one,
      shares: one.shares
        .map((of) => (of === share ? { position, quantity: of.quantity + step } : of))
        .filter(({ quantity }) => quantity > 0),
    }
  })
  const isShared = instalments.some(({ shares }) => shares.some((of) => of.position === position))
  return left === 0 || !isShared ? yes(moved.toReversed()) : no({ code: 'contract/pieces-came', position })
}

function wrongOf(
  contract: SignedCase,
  { instalments, lines, price }: Amended & { readonly price: Satang },
): ContractRefusal | undefined {
  for (const one of instalments) {
    const before = contract.instalments.find(({ number }) => number === one.number)
    const accepted = satang(
      contract.acceptances
        .filter(({ instalment }) => instalment === one.number)
        .reduce((total, { gross }) => total + gross, 0n),
    )
    if (before === undefined || before.amount === one.amount) continue
    if (isAccepted(contract, before)) return { code: 'contract/part-accepted', number: one.number }
    if (one.amount < accepted) return { code: 'contract/price-below-accepted', accepted }
  }
  const free = freeLine(contract, { instalments, lines })
  if (free !== undefined) return { code: 'contract/line-without-price', line: free.name }
  const total = sum(instalments.map(({ amount }) => amount))
  if (total !== price) return { code: 'contract/shares-do-not-sum', total, price }
  const worth = sum(lines.map(({ amount }) => amount))
  return lines.length > 0 && worth !== price
    ? { code: 'contract/lines-do-not-sum', total: worth, price }
    : undefined
}

/** A line that would lose its price where the pieces are accepted line by line. */
function freeLine(contract: SignedCase, { instalments, lines }: Amended): LineOfCase | undefined {
  if (instalments.every(({ shares }) => shares.length === 0)) return undefined
  return lines.find(
    ({ position, amount }) =>
      amount === 0n && contract.lines.some((line) => line.position === position && line.amount > 0n),
  )
}
