import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { resetAtTerminal } from '@prongsai/api/office/at-terminal'
import { userNamed } from '@prongsai/db/office/whole-database'
import type { Command, Terminal } from '../command.ts'
import { withDatabase } from './command-database.ts'
import { linkTold } from './link-told.ts'

export const userResetPassword: Command = {
  name: 'user reset-password',
  usage: 'user reset-password USERNAME [--data DIR]',
  thai: 'ออกลิงก์ตั้งรหัสผ่านใหม่ เช่น เมื่อผู้ดูแลระบบลืมรหัสผ่าน',
  english: 'make a link that sets a new password, as when the administrator has forgotten his',
  run,
}

async function run(terminal: Terminal): Promise<number> {
  const asked = askedIn(terminal)
  if (asked === undefined) {
    terminal.complain(`วิธีใช้ · usage: npm run prongsai -- ${userResetPassword.usage}`)
    return 2
  }
  return withDatabase(terminal, asked.data, async ({ environment, owner, db }) => {
    const user = await userNamed(owner, asked.username)
    if (user === undefined) {
      terminal.complain(`ไม่มีชื่อผู้ใช้ ${asked.username} · there is no such user name`)
      return 1
    }
    const link = await resetAtTerminal(db, user.office, { person: user.person, now: terminal.now })
    terminal.print(linkTold(environment.publicUrl, link))
    return 0
  })
}

function askedIn({ words, folder }: Terminal) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { data: { type: 'string' } },
    })
    const [username, ...more] = positionals
    if (username === undefined || more.length > 0) return undefined
    const data = values.data === undefined ? undefined : resolve(folder, values.data)
    return { username: username.toLowerCase(), data }
  } catch {
    return undefined
  }
}
