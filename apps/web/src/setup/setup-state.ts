import { setUpInput } from '@prongsai/domain/office/office.input'
import { seedUnits } from '@prongsai/domain/office/seed-units'
import type { TFunction } from 'i18next'
import { z } from 'zod'
import { checkNewPassword, newPasswordShape } from '../session/new-password.tsx'

export type SetupStep = 'code' | 'choice' | 'office' | 'administrator' | 'finish'
export type SetupChoice = 'own' | 'sample'

/** The steps of a choice, in their order. */
export const stepsFor = (choice: SetupChoice): readonly SetupStep[] =>
  choice === 'own' ? ['code', 'choice', 'office', 'administrator', 'finish'] : ['code', 'choice', 'finish']

export const codeSchema = (required: string) => z.object({ code: z.string().trim().min(1, required) })
export type CodeValues = z.output<ReturnType<typeof codeSchema>>

export const officeSchema = setUpInput.shape.office
export type OfficeValues = z.output<typeof officeSchema>

export const emptyOffice = (): OfficeValues => ({
  name: '',
  shortName: '',
  address: '',
  subdistrict: '',
  district: '',
  province: '',
  telephone: '',
  units: seedUnits.map(({ name, shortName }) => ({ name, shortName })),
})

/** The first administrator, whose password may be neither his name nor the office's. */
export const administratorSchema = (t: TFunction<'session'>, about: readonly string[]) =>
  setUpInput.shape.administrator.extend(newPasswordShape).superRefine((typed, context) => {
    for (const fault of checkNewPassword(typed, [typed.username, typed.name, ...about], t))
      context.addIssue({ code: 'custom', ...fault })
  })

export type AdministratorValues = z.output<ReturnType<typeof administratorSchema>>

export const emptyAdministrator: AdministratorValues = {
  name: '',
  position: '',
  username: '',
  password: '',
  again: '',
}
