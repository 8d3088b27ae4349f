import { Refused } from '@prongsai/domain/refusal'
import { baht } from '@prongsai/domain/money/satang'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Desk } from './act.ts'
import type { Run } from './loan-asking.ts'
import type { Harm } from './loan-plan.ts'

/** พิจารณา: approved, or refused with the reason; what is not to be had any more is refused for that. */
export async function decideAll({ caller }: Desk, run: Run, refusedFor?: string): Promise<void> {
  for (const id of run.ids) {
    const decide = async (reason: string) => {
      const { step } = (await caller.loan.get({ id })).may
      return caller.loan.decide({ id, step, approve: reason === '', reason })
    }
    await decide(refusedFor ?? '').catch((error: unknown) => {
      if (!(error instanceof Error && error.cause instanceof Refused)) throw error
      run.over = true
      return decide('ของที่ขอไม่ว่างหรือใช้การไม่ได้ในวันที่ขอแล้ว')
    })
  }
}

const theOne = ({ ids: [id] }: Run): string => {
  if (id === undefined) throw new Error('nothing was asked for')
  return id
}

/** เพิกถอนการอนุมัติ and ยกเลิกการส่งมอบ: the last of them, as a mistake. */
export async function undoApproval({ caller }: Desk, run: Run): Promise<void> {
  const { approvals } = await caller.loan.get({ id: theOne(run) })
  const last = approvals.findLast(({ approved, undoneAt }) => approved && undoneAt === null)
  if (last === undefined) throw new Error('nobody has approved it')
  await caller.loan.undoApproval({ id: last.id, reason: 'กดอนุมัติผิดคำขอ ขอพิจารณาใหม่' })
}

export const undoHandOver = ({ caller }: Desk, run: Run) =>
  caller.loan.undoHandOver({ id: theOne(run), reason: 'ส่งมอบผิดเครื่อง ขอบันทึกใหม่' })

export const cancel = async ({ caller }: Desk, { ids }: Run, reason: string): Promise<void> => {
  for (const id of ids) await caller.loan.cancel({ id, reason })
}

/** ส่งมอบ: what was kept goes, in order, signed for on the screen or on paper. */
export async function handOver({ caller }: Desk, run: Run, signature: string | null): Promise<void> {
  const id = theOne(run)
  const { lines, holds } = await caller.loan.get({ id })
  await caller.loan.handOver({
    id,
    on: null,
    lines: lines.map(({ position, checklist }) => ({
      position,
      cards: [...Map.groupBy(holds.filter(isKept(position)), ({ assetId }) => assetId)].map(
        ([assetId, parts]) => ({
          assetId,
          pieces: parts.reduce((sum, { pieces }) => sum + pieces, 0),
          condition: 'usable' as const,
          checks: checklist.map((text) => ({ text, ok: true })),
          note: '',
        }),
      ),
    })),
    signature,
    signedOnPaper: signature === null,
  })
}

type Hold = Awaited<ReturnType<Desk['caller']['loan']['get']>>['holds'][number]

const isKept =
  (of: number) =>
  ({ position, state }: Hold): boolean =>
    position === of && state === 'reserved'

/** รับคืน: all of it, with so many pieces of the last thing broken or missing. */
export async function takeBack({ caller }: Desk, run: Run, harm: Harm | undefined): Promise<void> {
  const id = theOne(run)
  const { holds, loanCase } = await caller.loan.get({ id })
  const out = [
    ...Map.groupBy(
      holds.filter(({ state }) => state === 'out'),
      ({ assetId }) => assetId,
    ),
  ]
  await caller.loan.takeBack({
    id,
    on: null,
    items: out.map(([assetId, parts], index) => {
      const pieces = parts.reduce((sum, one) => sum + one.pieces, 0)
      const wrong = harm !== undefined && index === out.length - 1 ? Math.min(harm.pieces, pieces) : 0
      return {
        assetId,
        good: pieces - wrong,
        damaged: harm?.state === 'damaged' ? wrong : 0,
        missing: harm?.state === 'missing' ? wrong : 0,
        checks: [],
        note: '',
      }
    }),
    note: loanCase === 'consumable' ? 'คืนครบตามชนิดและจำนวนเดิม' : '',
    signature: null,
  })
}

async function settlementOf({ caller }: Desk, run: Run): Promise<string> {
  const { settlements } = await caller.loan.get({ id: theOne(run) })
  const [first] = settlements
  if (first === undefined) throw new Error('nothing is to be made good')
  return first.id
}

/** พิจารณาวิธีชดใช้, or ส่งสอบหาข้อเท็จจริง. */
export async function decideHarm(desk: Desk, run: Run, harm: Harm): Promise<void> {
  const id = await settlementOf(desk, run)
  const { way, reason, amount, ends } = harm
  if (ends === 'fact-finding') return desk.caller.loan.toFactFinding({ id, reason })
  await desk.caller.loan.decideSettlement({
    id,
    way,
    amount: amount === undefined ? null : baht(amount),
    basis: amount === undefined ? null : 'market-price',
    reason,
    paper: `บันทึกข้อความกองคลัง ลงวันที่ ${Number(desk.today.slice(8))}/${Number(desk.today.slice(5, 7))}`,
  })
}

/** ชดใช้แล้ว, or ได้คืนแล้ว. */
export async function endHarm(desk: Desk, run: Run, { way, ends }: Harm): Promise<void> {
  const id = await settlementOf(desk, run)
  const { caller, today: on } = desk
  if (ends === 'found') return caller.loan.findAgain({ id, on, note: 'ญาติผู้ยืมพบในโรงเก็บของ นำมาส่งแล้ว' })
  await caller.loan.closeSettlement({ id, on, paper: papers[way], note: '' })
}

const papers = { repair: 'ใบรับซ่อม 18/2', replace: 'ใบส่งของ 41/7', pay: 'ใบเสร็จรับเงิน 112/30' } as const

/** ขอขยายเวลา, by the borrower. */
export const askLonger = ({ caller }: Desk, run: Run, to: CivilDate) =>
  caller.loan.extend({ id: theOne(run), to, reason: 'งานยังไม่แล้วเสร็จ จำเป็นต้องใช้ต่อ' })

export async function decideLonger({ caller }: Desk, run: Run): Promise<void> {
  const { extensions, may } = await caller.loan.get({ id: theOne(run) })
  const waiting = extensions.find(({ status }) => status === 'requested')
  if (waiting === undefined) throw new Error('nobody asks for longer')
  await caller.loan.decideExtension({
    id: waiting.id,
    step: may.extensionStep,
    approve: true,
    reason: '',
  })
}

/** ติดตามทวงคืน: by telephone first, then by letter. */
export const chase = ({ caller, today }: Desk, run: Run, how: 'telephone' | 'letter') =>
  caller.loan.chase({
    id: theOne(run),
    on: today,
    how,
    paper: how === 'letter' ? `นธ 0001/${Number(today.slice(5, 7)) * 11 + Number(today.slice(8))}` : '',
    note: how === 'letter' ? '' : 'โทรศัพท์แจ้งผู้ยืมแล้ว แจ้งว่าจะนำมาคืน',
  })

export const suspend = ({ caller }: Desk, run: Run, until: CivilDate) =>
  caller.loan.suspend({
    loanId: theOne(run),
    until: addDays(until, 45),
    reason: 'คืนล่าช้าและต้องติดตามทวงคืน ทำให้งานศพของผู้อื่นไม่มีของใช้',
  })
