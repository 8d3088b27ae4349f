import { z } from 'zod'
import { contractId } from '../base/id.ts'
import { versionInput } from '../office/office.input.ts'
import { needed, text } from '../procurement/purchase.input.ts'
import { contractDay } from './contract.input.ts'

const one = { id: z.uuid().transform(contractId), version: versionInput, key: z.string().max(60) }

/** What was done for a checkpoint on a day, and the paper that shows it. */
export const proveCheckpointInput = z.object({
  ...one,
  on: contractDay,
  paper: needed(300, 'กรุณาระบุเลขที่หนังสือหรือเอกสารที่แสดงว่าได้ดำเนินการแล้ว'),
  note: text(2_000),
  /** Of what is done week by week: the same paper shows it of the weeks before that are open as well. */
  earlier: z.boolean().optional(),
})
export type ProveCheckpointInput = z.output<typeof proveCheckpointInput>

export const waiveCheckpointInput = z.object({
  ...one,
  on: contractDay,
  paper: needed(300, 'กรุณาระบุเลขที่บันทึกหรือหนังสือที่ให้ยกเว้น'),
  reason: needed(2_000, 'กรุณาระบุเหตุที่ยกเว้น'),
})
export type WaiveCheckpointInput = z.output<typeof waiveCheckpointInput>

export const undoFactInput = z.object({ ...one, reason: needed(2_000, 'กรุณาระบุเหตุผล') })
export type UndoFactInput = z.output<typeof undoFactInput>
