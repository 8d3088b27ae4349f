import { z } from 'zod'
import { assetFilterInput, assetIdInput, assetOrderInput } from '../asset/asset.input.ts'
import { mostLabels, reprintReasons, type ReprintReason } from './print-labels.ts'

/** Which things get a label: those that were selected, or all that a filter leaves. */
export const labelChoiceInput = z.object({
  ids: z.array(assetIdInput).min(1, 'กรุณาเลือกรายการ').max(mostLabels).optional(),
  filter: assetFilterInput.default({}),
  order: assetOrderInput.default({ by: 'code', direction: 'asc' }),
})
export type LabelChoice = z.output<typeof labelChoiceInput>

/** How far a printer may be out, 10 mm at most. */
const shift = z.int().min(-100).max(100).default(0)

/** On what, from which label on, and moved by how much. */
export const labelSettingInput = z.object({
  stock: z.string().min(1, 'กรุณาเลือกกระดาษ').max(40),
  start: z.int().min(1).max(400).default(1),
  across: shift,
  down: shift,
})
export type LabelSetting = z.output<typeof labelSettingInput>

const isReason = (text: string): text is ReprintReason => Object.hasOwn(reprintReasons, text)

export const printLabelsInput = z.object({
  ...labelChoiceInput.shape,
  ...labelSettingInput.shape,
  reason: z
    .string()
    .refine((text) => isReason(text), 'กรุณาเลือกเหตุที่พิมพ์ซ้ำ')
    .nullable()
    .default(null),
})
export type PrintLabelsInput = z.output<typeof printLabelsInput>
