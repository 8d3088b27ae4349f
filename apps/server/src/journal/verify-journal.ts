import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { everyOffice } from '@prongsai/db/office/whole-database'
import { look } from '@prongsai/db/database'
import { verifyJournal, type ChainFinding } from '@prongsai/db/journal/verify-journal'
import type { Command, Terminal } from '../command.ts'
import { withDatabase } from '../session/command-database.ts'
import { headFrom, type JournalHeadFile } from './journal-head.ts'

export const verifyJournalCommand: Command = {
  name: 'verify-journal',
  usage: 'verify-journal [--head FILE] [--data DIR]',
  thai: 'ตรวจสายโซ่ของบันทึกการดำเนินการทุกหน่วยงาน หรือเทียบกับหัวสายโซ่ที่เก็บไว้',
  english: 'walk the chain of every office’s journal, or hold it against a head that was kept',
  run,
}

async function run(terminal: Terminal): Promise<number> {
  const asked = askedIn(terminal)
  if (asked === undefined) {
    terminal.complain(`วิธีใช้ · usage: npm run prongsai -- ${verifyJournalCommand.usage}`)
    return 2
  }
  const noted = asked.head === undefined ? undefined : await notedIn(asked.head)
  if (noted === 'unreadable') {
    terminal.complain(`อ่านหัวสายโซ่จาก ${asked.head} ไม่ได้ · this file holds no head of a journal`)
    return 2
  }
  return withDatabase(terminal, asked.data, async ({ owner, db }) => {
    const offices = (await everyOffice(owner)).filter(({ id }) => noted === undefined || id === noted.office)
    if (noted !== undefined && offices.length === 0) {
      terminal.complain('ไม่มีหน่วยงานของหัวสายโซ่นี้ในฐานข้อมูล · the office of this head is not in the database')
      return 1
    }
    let found = false
    for (const { id, name } of offices) {
      const { entries, head, finding } = await look(db, id, (reading) => verifyJournal(reading, id, noted))
      found ||= finding !== undefined
      terminal.print(
        finding === undefined
          ? `${name}: สายโซ่ครบถ้วน ${entries} รายการ · unbroken\n  หัวสายโซ่ · head ${head}\n`
          : `${name}: ${wordsOf(finding)}\n`,
      )
    }
    return found ? 1 : 0
  })
}

/** What a finding means, said of the first entry at which the chain does not hold. */
function wordsOf({ kind, number }: ChainFinding): string {
  switch (kind) {
    case 'changed':
      return `รายการที่ ${number} ถูกแก้ไขหลังบันทึก · entry ${number} was changed`
    case 'removed':
      return `รายการที่ ${number} หายไป · entry ${number} was removed`
    case 'inserted':
      return `รายการที่ ${number} ไม่ต่อจากรายการก่อนหน้า มีรายการแทรกหรือถูกแทนที่ · entry ${number} does not follow the one before: something was inserted or replaced`
    case 'tail-cut':
      return `รายการตั้งแต่ที่ ${number} ถูกตัดออก · the entries from ${number} on were cut off`
    case 'head-differs':
      return `หัวสายโซ่ที่รายการ ${number} ไม่ตรงกัน สายโซ่ถูกเขียนใหม่ · the head at entry ${number} differs: the chain was rewritten`
  }
}

const notedIn = async (path: string): Promise<JournalHeadFile | 'unreadable'> =>
  readFile(path, 'utf8').then(
    (text) => headFrom(text) ?? 'unreadable',
    () => 'unreadable',
  )

function askedIn({ words, folder }: Terminal) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { head: { type: 'string' }, data: { type: 'string' } },
    })
    const pathOf = (path: string | undefined) => (path === undefined ? undefined : resolve(folder, path))
    return { head: pathOf(values.head), data: pathOf(values.data) }
  } catch {
    return undefined
  }
}
