import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'
import { assetIdInput, categoryIdInput } from './asset.input.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

const said = {
  name: text(100).pipe(z.string().min(1, 'กรุณากรอกชื่อข้อมูล')),
  choices: z.array(text(100).pipe(z.string().min(1))).max(50, 'ตัวเลือกมีได้ไม่เกิน 50 รายการ'),
  neededFrom: z.enum(['register', 'transfer']).nullable(),
}

const kind = z.enum(['text', 'number', 'day', 'choice'], 'กรุณาเลือกชนิด')

const chosen = ({ kind: of, choices }: { kind: string; choices: readonly string[] }): boolean =>
  (of === 'choice') === choices.length > 0

const missingChoices = { path: ['choices'], message: 'กรุณากรอกตัวเลือก บรรทัดละหนึ่งรายการ' }

export const addFieldInput = z
  .object({ categoryId: categoryIdInput, kind, ...said })
  .refine(chosen, missingChoices)
export type AddFieldInput = z.output<typeof addFieldInput>

/** As typed: the choices a line each, '' where nothing is asked for. */
export const fieldForm = z
  .object({
    name: said.name,
    kind,
    choices: z.string().transform((typed) => [
      ...new Set(
        typed
          .split('\n')
          .map(plainText)
          .filter((choice) => choice !== ''),
      ),
    ]),
    neededFrom: z.enum(['', 'register', 'transfer']).transform((step) => (step === '' ? null : step)),
  })
  .refine((typed) => typed.kind !== 'choice' || typed.choices.length > 0, missingChoices)

export const changeFieldInput = z.object({ id: z.uuid(), ...said })
export type ChangeFieldInput = z.output<typeof changeFieldInput>

export const closeFieldInput = z.object({
  id: z.uuid(),
  reason: text(500).pipe(z.string().min(1, 'กรุณาระบุเหตุผลที่เลิกใช้')),
})
export type CloseFieldInput = z.output<typeof closeFieldInput>

export const fieldsAskedInput = z.object({ categoryId: categoryIdInput })

/** What is said in the fields of a category, by the field's id. */
const extraInput = z.record(z.uuid(), text(500))

export const correctExtraInput = z.object({
  id: assetIdInput,
  version: z.int(),
  extra: extraInput,
  reason: text(500),
})
export type CorrectExtraInput = z.output<typeof correctExtraInput>
