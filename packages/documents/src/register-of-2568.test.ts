import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findRegisterTables, readRegister } from '@prongsai/domain/asset/intake/read-register'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { readSpreadsheet } from './spreadsheet.ts'

/** A register as an office keeps it, with what a careful clerk reads out of it; it lies beside the checkout, or not. */
const data = join(import.meta.dirname, '../../../../shared/data')
const isHere = existsSync(join(data, 'register-2568.xlsx'))

const today = civilDateFrom('2026-11-23') ?? expect.fail('a day')

async function readingOfIt() {
  const sheets = await readSpreadsheet(readFileSync(join(data, 'register-2568.xlsx')), 'register-2568.xlsx')
  if (!sheets.ok) throw new Error(sheets.refusal.code)
  return readRegister(sheets.value, findRegisterTables(sheets.value), { today })
}

const expected = (): { assets: readonly object[]; problems: readonly Record<string, unknown>[] } =>
  JSON.parse(readFileSync(join(data, 'register-2568.expected.json'), 'utf8'))

describe.runIf(isHere)('the register of 2568', () => {
  test('becomes every asset in order, to the satang and the day', async () => {
    const { rows } = await readingOfIt()
    const assets = rows
      .flatMap(({ cards }) => cards)
      .map(({ code, name, acquiredOn, unitPrice, disposed }) => ({
        code,
        name,
        acquired: acquiredOn,
        price: unitPrice === null ? null : Number(unitPrice) / 100,
        disposed,
      }))
    expect(assets).toHaveLength(212)
    expect(assets).toEqual(expected().assets)
  })

  test('asks about exactly the rows that have no code or a used one', async () => {
    const problems = { 'code-missing': 'no code', 'code-duplicate': 'duplicate code' }
    const { rows } = await readingOfIt()
    const asked = rows.flatMap(({ sheet, row, remarks }) =>
      remarks
        .filter(({ weight }) => weight === 'question')
        .map(({ code }) => ({
          sheet,
          row,
          problem: Object.entries(problems).find(([key]) => key === code)?.[1],
        })),
    )
    expect(asked).toEqual(expected().problems.map(({ sheet, row, problem }) => ({ sheet, row, problem })))
  })

  test('has nothing that is passed over without being a total or a signature', async () => {
    const { passed } = await readingOfIt()
    expect(passed.filter(({ why }) => why !== 'total' && why !== 'signature')).toEqual([])
  })
})
