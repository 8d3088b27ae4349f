import { civilDate } from '@prongsai/domain/calendar/civil-date'
import type { JournalPageInput } from '@prongsai/domain/journal/journal.input'
import { decide } from '@prongsai/db/database'
import { testDatabase } from '@prongsai/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { desk, later, noon, openOffice, type OpenOffice } from '../asset/testing.ts'
import { addPersonAtTerminal } from '../office/at-terminal.ts'
import { recordAs } from './record-as.ts'

const database = await testDatabase()
const day = (text: string) => civilDate.parse(text)

/** A moment on the 24th in Thailand that is still the 23rd in Greenwich: half past five in the morning. */
const dawn = later(17.5)

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office))
  await office.as('officer').asset.correctMany({ ids: [id], set: { note: 'ย้าย' }, reason: 'ตรวจนับ' })
  await addPersonAtTerminal(database.db, office.office, {
    name: 'นายใหม่ มาดี',
    position: 'ช่าง',
    role: 'staff',
    now: dawn,
  })
})

const numbers = async (asked: JournalPageInput) => {
  const { entries } = await office.as('auditor').journal.page(asked)
  return entries.map(({ number }) => Number(number))
}

describe('the journal', () => {
  test.each<[string, JournalPageInput, readonly number[]]>([
    ['everything, the newest first', {}, [3, 2, 1]],
    ['all that is about assets', { subject: { kind: 'asset' } }, [2, 1]],
    ['one act', { act: 'asset/correct' }, [2]],
    ['whoever sat at the server', { person: 'terminal' }, [3]],
    ['a part of a code in Thai digits', { text: '๔๐๐-๖๙' }, [2, 1]],
    ['a part of a name', { text: 'นายใหม่' }, [3]],
    ['a percent sign, which stands for itself', { text: '%' }, []],
    ['a day in Thailand, not in Greenwich', { from: day('2026-11-24'), until: day('2026-11-24') }, [3]],
    ['up to a day, with all of it', { until: day('2026-11-23') }, [2, 1]],
    ['the last day that there is', { until: day('2399-12-31') }, [3, 2, 1]],
    ['several at once', { act: 'asset/correct', person: 'terminal' }, []],
  ])('shows %s', async (_name, asked, shown) => {
    expect(await numbers(asked)).toEqual(shown)
  })

  test('shows what one person did', async () => {
    expect(await numbers({ person: office.ids.officer })).toEqual([2, 1])
    expect(await numbers({ person: office.ids.auditor })).toEqual([])
  })

  test('has a head with the hash of its latest entry', async () => {
    const { entries } = await office.as('auditor').journal.page({})
    const head = await office.as('auditor').journal.head()
    expect(head).toEqual({ number: 3n, hash: entries[0]?.hash })
    expect(head.hash).toMatch(/^[0-9a-f]{64}$/u)
  })
})

describe('a long journal', () => {
  let long: OpenOffice
  beforeAll(async () => {
    long = await openOffice(database)
    const author = {
      person: long.ids.officer,
      name: 'ก',
      position: 'ข',
      permission: 'setup',
      now: noon,
    } as const
    await decide(database.db, long.office, async (trx) => {
      for (let entry = 0; entry < 120; entry += 1) {
        const subject = { kind: 'unit', id: String(entry % 2), label: 'ค' } as const
        await recordAs(trx, author, { act: 'unit/open', subject })
      }
    })
  })

  const spans = async (asked: JournalPageInput) => {
    const { entries, before, after } = await long.as('auditor').journal.page(asked)
    return [entries.map(({ number }) => Number(number)), before, after] as const
  }

  const walked = async (asked: JournalPageInput) => {
    const [shown, before, after] = await spans(asked)
    return [shown[0], shown.at(-1), shown.length, before, after]
  }

  test('is walked to its end and back by key', async () => {
    expect(await walked({})).toEqual([120, 71, 50, 71n, null])
    expect(await walked({ before: 71n })).toEqual([70, 21, 50, 21n, 70n])
    expect(await walked({ before: 21n })).toEqual([20, 1, 20, null, 20n])
    expect(await walked({ after: 20n })).toEqual([70, 21, 50, 21n, 70n])
    expect(await walked({ after: 70n })).toEqual([120, 71, 50, 71n, null])
    expect(await walked({ after: 0n })).toEqual([50, 1, 50, null, 50n])
  })

  test('is walked in the same way when it is narrowed', async () => {
    const asked = { subject: { kind: 'unit', id: '1' } } as const
    const [first, before] = await spans(asked)
    expect(first).toEqual(Array.from({ length: 50 }, (_, place) => 120 - 2 * place))
    expect(await spans({ ...asked, before: before ?? 0n })).toEqual([
      [20, 18, 16, 14, 12, 10, 8, 6, 4, 2],
      null,
      20n,
    ])
  })
})
