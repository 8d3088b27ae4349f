import { z } from 'zod'
import { budgetLineId, unitId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { bahtInput, satang, satangInput } from '../money/satang.ts'
import { lineInput, versionInput } from '../office/office.input.ts'
import { budgetSources, type BudgetSource } from './budget.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
const needed = (most: number, missing: string) => text(most).pipe(z.string().min(1, missing))

const isSource = (name: string): name is BudgetSource => Object.hasOwn(budgetSources, name)

const sourceInput = z.string().transform((name, context): BudgetSource => {
  if (isSource(name)) return name
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกแหล่งเงิน' })
  return z.NEVER
})

const above0 = 'จำนวนเงินต้องมากกว่าศูนย์'
const amountInput = satangInput.refine((amount) => amount > 0n, above0)

/** The same as it is typed. */
const typedAmount = bahtInput.refine((amount) => amount > 0n, above0)
/** Money as it is typed where nothing typed is nothing. */
const typedOrNone = z.string().transform((typed, context) => {
  if (plainText(typed) === '') return satang(0n)
  const read = bahtInput.safeParse(typed)
  if (read.success) return read.data
  for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
  return z.NEVER
})

const budgetYearInput = z.int('กรุณาเลือกปีงบประมาณ').min(2560, 'ปีงบประมาณไม่ถูกต้อง').max(2700, 'ปีงบประมาณไม่ถูกต้อง')

/** Of the lines of a year as many are told at once; a budget of an office has some hundreds. */
export const budgetLinesShown = 1_000

export const budgetLineIdInput = z.uuid('กรุณาเลือกรายการงบประมาณ').transform(budgetLineId)

const approvedBy = {
  onDay: civilDate,
  approver: lineInput('กรุณาระบุผู้อนุมัติ เช่น สภา อบต. หรือ นายก'),
  paper: lineInput('กรุณาระบุเอกสารที่อนุมัติ เช่น ข้อบัญญัติ หรือบันทึกที่อนุมัติ'),
  reason: text(1_000),
}

const withReason = { ...approvedBy, reason: needed(1_000, 'กรุณาระบุเหตุผล') }

const explanationText = text(4_000)

export const budgetFactsInput = z.object({
  source: sourceInput,
  programme: lineInput('กรุณากรอกแผนงาน'),
  work: text(200),
  project: text(300),
  category: lineInput('กรุณากรอกหมวดหรือประเภทรายจ่าย'),
  name: needed(500, 'กรุณากรอกชื่อรายการ'),
  unitId: z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId),
})
export type BudgetFacts = z.output<typeof budgetFactsInput>

const openings = {
  allocate: z.object({ kind: z.literal('allocate'), ...approvedBy, amount: amountInput }),
  brought: z.object({
    kind: z.literal('brought-forward'),
    ...approvedBy,
    amount: amountInput,
    committed: satangInput,
    paid: satangInput,
  }),
} as const

/** How a line begins: allocated, brought forward, or with nothing until money is transferred to it. */
const openingInput = z.discriminatedUnion('kind', [openings.allocate, openings.brought]).nullable()

const lineFacts = { ...budgetFactsInput.shape, fiscalYear: budgetYearInput, explanation: explanationText }

export const addBudgetLineInput = z.object({ ...lineFacts, opening: openingInput })
export type AddBudgetLineInput = z.output<typeof addBudgetLineInput>

/** Many lines of one source, allocated under one approval: as they stand in one table. */
export const bringBudgetInput = z.object({
  fiscalYear: budgetYearInput,
  source: sourceInput,
  onDay: approvedBy.onDay,
  approver: approvedBy.approver,
  paper: approvedBy.paper,
  lines: z
    .array(z.object({ ...budgetFactsInput.omit({ source: true }).shape, amount: amountInput }))
    .min(1, 'ไม่มีรายการที่อ่านได้ กรุณาวางตาราง')
    .max(500, 'นำเข้าได้ครั้งละไม่เกิน 500 รายการ กรุณาแบ่งตาราง'),
})
export type BringBudgetInput = z.output<typeof bringBudgetInput>

export const correctBudgetLineInput = z.object({
  id: budgetLineIdInput,
  version: versionInput,
  ...budgetFactsInput.shape,
  reason: text(1_000),
})
export type CorrectBudgetLineInput = z.output<typeof correctBudgetLineInput>

export const changeBudgetInput = z.object({
  id: budgetLineIdInput,
  movement: z.discriminatedUnion('kind', [
    openings.allocate,
    openings.brought,
    z.object({ kind: z.literal('increase'), ...withReason, amount: amountInput }),
    z.object({ kind: z.literal('decrease'), ...withReason, amount: amountInput }),
    z.object({
      kind: z.literal('explain'),
      ...withReason,
      explanation: needed(4_000, 'กรุณากรอกคำชี้แจงใหม่'),
    }),
  ]),
})
export type ChangeBudgetInput = z.output<typeof changeBudgetInput>

export const transferBudgetInput = z.object({
  from: budgetLineIdInput,
  to: budgetLineIdInput,
  ...withReason,
  amount: amountInput,
})
export type TransferBudgetInput = z.output<typeof transferBudgetInput>

export const undoBudgetInput = z.object({
  id: z.uuid(),
  reason: needed(1_000, 'กรุณาระบุเหตุผลที่ถอนรายการ'),
})
export type UndoBudgetInput = z.output<typeof undoBudgetInput>

/** ยอดตั้งจ่ายหรือยกมา as it should have been written. */
export const amendOpeningInput = z.object({
  id: z.uuid(),
  amount: amountInput,
  committed: satangInput,
  paid: satangInput,
  reason: needed(1_000, 'กรุณาระบุเหตุผลที่แก้ยอด'),
})
export type AmendOpeningInput = z.output<typeof amendOpeningInput>

export const budgetListInput = z.object({
  year: budgetYearInput.optional(),
  unit: z.uuid().transform(unitId).optional(),
  source: sourceInput.optional(),
})
export type BudgetListInput = z.output<typeof budgetListInput>

/** The forms, in which money is typed. */
const typedFacts = { ...budgetFactsInput.shape, explanation: explanationText }
const unread = z.string()

const typedLine = z.discriminatedUnion('kind', [
  z.object({
    ...typedFacts,
    ...approvedBy,
    kind: z.literal('allocate'),
    amount: typedAmount,
    committed: unread,
    paid: unread,
  }),
  z.object({
    ...typedFacts,
    ...approvedBy,
    kind: z.literal('brought-forward'),
    amount: typedAmount,
    committed: typedOrNone,
    paid: typedOrNone,
  }),
  z.object({
    ...typedFacts,
    kind: z.literal('none'),
    onDay: unread,
    approver: unread,
    paper: unread,
    reason: unread,
    amount: unread,
    committed: unread,
    paid: unread,
  }),
])

/** A new line with what it begins with; what its kind does not ask for is not read. */
export const budgetLineForm = typedLine.transform((line) => {
  const { source, programme, work, project, category, name, unitId: unit, explanation } = line
  const facts = { source, programme, work, project, category, name, unitId: unit, explanation }
  return { ...facts, opening: openingOf(line) }
})

function openingOf(line: z.output<typeof typedLine>): z.output<typeof openingInput> {
  if (line.kind === 'none') return null
  const { onDay, approver, paper, reason, amount } = line
  const approval = { onDay, approver, paper, reason, amount }
  if (line.kind === 'allocate') return { kind: line.kind, ...approval }
  return { kind: line.kind, ...approval, committed: line.committed, paid: line.paid }
}

/** ตั้งจ่าย or ยอดยกมา of a line that there is already. */
export const budgetOpeningForm = z.object({
  onDay: civilDate,
  approver: approvedBy.approver,
  paper: approvedBy.paper,
  amount: typedAmount,
  committed: typedOrNone,
  paid: typedOrNone,
})
export const budgetMovementForm = z.object({ ...withReason, amount: typedAmount })
export const budgetExplainForm = z.object({
  ...withReason,
  explanation: needed(4_000, 'กรุณากรอกคำชี้แจงใหม่'),
})
export const budgetTransferForm = budgetMovementForm.extend({ to: budgetLineIdInput })
export const amendOpeningForm = z.object({
  amount: typedAmount,
  committed: typedOrNone,
  paid: typedOrNone,
  reason: amendOpeningInput.shape.reason,
})
export const bringBudgetForm = bringBudgetInput.pick({
  source: true,
  onDay: true,
  approver: true,
  paper: true,
})
