import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { addPersonAtTerminal } from '@prongsai/api/office/at-terminal'
import { everyOffice } from '@prongsai/db/office/whole-database'
import { roles, type Role } from '@prongsai/domain/access/role'
import { plainText } from '@prongsai/domain/base/thai-text'
import type { Command, Terminal } from '../command.ts'
import { withDatabase } from './command-database.ts'
import { linkTold } from './link-told.ts'

export const userAdd: Command = {
  name: 'user add',
  usage: 'user add --name NAME --position POSITION --role ROLE [--office SHORT-NAME] [--data DIR]',
  thai: 'เพิ่มผู้ใช้งานพร้อมบทบาทหนึ่งอย่าง และออกลิงก์ตั้งรหัสผ่าน',
  english: `add a person with one role (${Object.keys(roles).join(', ')}), and make the link that sets the password`,
  run,
}

async function run(terminal: Terminal): Promise<number> {
  const asked = askedIn(terminal)
  if (asked === undefined) {
    terminal.complain(`วิธีใช้ · usage: npm run prongsai -- ${userAdd.usage}`)
    return 2
  }
  return withDatabase(terminal, asked.data, async ({ environment, owner, db }) => {
    const offices = await everyOffice(owner)
    const meant = offices.filter((one) => asked.office === undefined || one.shortName === asked.office)
    const [office] = meant
    if (office === undefined || meant.length > 1) {
      terminal.complain(whichOffice(offices.map(({ shortName }) => shortName)))
      return 1
    }
    const link = await addPersonAtTerminal(db, office.id, { ...asked.person, now: terminal.now })
    terminal.print(linkTold(environment.publicUrl, link))
    return 0
  })
}

const whichOffice = (names: readonly string[]): string =>
  names.length === 0
    ? 'ยังไม่ได้ตั้งค่าหน่วยงาน กรุณาเปิดระบบแล้วตั้งค่าก่อน · no office has been set up yet'
    : `กรุณาระบุหน่วยงานด้วย --office · say which office: ${names.join(', ')}`

function askedIn({ words, folder }: Terminal) {
  const values = valuesIn(words)
  if (values === undefined) return undefined
  const name = plainText(values.name ?? '')
  const position = plainText(values.position ?? '')
  const { role = '', data, office } = values
  if (name === '' || position === '' || !isRole(role)) return undefined
  return {
    person: { name, position, role },
    office,
    data: data === undefined ? undefined : resolve(folder, data),
  }
}

function valuesIn(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        name: { type: 'string' },
        position: { type: 'string' },
        role: { type: 'string' },
        office: { type: 'string' },
        data: { type: 'string' },
      },
    }).values
  } catch {
    return undefined
  }
}

const isRole = (text: string): text is Role => Object.hasOwn(roles, text) && text !== 'unit-head'
