import { z } from 'zod'
import { passwordLongest } from './password.ts'
import { usernameLongest, usernameShape, usernameShortest } from './username.ts'

/** The name that a person chooses to sign in by. */
export const usernameInput = z
  .string()
  .trim()
  .toLowerCase()
  .min(usernameShortest, `ชื่อผู้ใช้ต้องมีอย่างน้อย ${usernameShortest} ตัวอักษร`)
  .max(usernameLongest, `ชื่อผู้ใช้ยาวได้ไม่เกิน ${usernameLongest} ตัวอักษร`)
  .regex(usernameShape, 'ชื่อผู้ใช้ใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข จุด ขีดกลาง และขีดล่าง และขึ้นต้นด้วยอักษรหรือตัวเลข')

/** Any text: whether it may be a password is asked of `choosePassword`, which knows the names about it. */
export const passwordInput = z
  .string('กรุณากรอกรหัสผ่าน')
  .min(1, 'กรุณากรอกรหัสผ่าน')
  .max(4 * passwordLongest, 'รหัสผ่านยาวเกินไป')

export const signInInput = z.object({
  username: z.string().trim().min(1, 'กรุณากรอกชื่อผู้ใช้').max(200, 'ชื่อผู้ใช้ยาวเกินไป'),
  password: passwordInput,
})

/** What a one-time link asks for. Who has a name to sign in by keeps it. */
export const joinInput = z.object({
  username: z.preprocess((name) => (name === '' ? undefined : name), usernameInput.optional()),
  password: passwordInput,
})
export type JoinInput = z.output<typeof joinInput>

export const changePasswordInput = z.object({ current: passwordInput, password: passwordInput })
