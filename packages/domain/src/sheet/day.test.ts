import { describe, expect, test } from 'vitest'
import { civilDateFrom } from '../calendar/civil-date.ts'
import { readDay } from './day.ts'
import type { Cell } from './sheet.ts'

const today = civilDateFrom('2026-11-23') ?? expect.fail('a day')

const answerOf = (cell: Cell) => {
  const { value, remarks } = readDay(cell, today)
  return [value, ...remarks.map(({ weight, code }) => `${weight} ${code}`)]
}

describe('a day as a register writes it', () => {
  test.each<[Cell, string]>([
    ['14/11/2560', '2017-11-14'],
    ['๗ ก.พ. ๒๕๖๕', '2022-02-07'],
    ['9 กันยายน 2565', '2022-09-09'],
    ['2 พ.ย. พ.ศ. 2561', '2018-11-02'],
    ['วันที่ 1 เดือน ตุลาคม พ.ศ. ๒๕๖๒', '2019-10-01'],
    ['7ก.พ.2565', '2022-02-07'],
    ['5-1-2569', '2026-01-05'],
    ['5.1.2569', '2026-01-05'],
    ['2569-01-05', '2026-01-05'],
    ['05/03/2561 00:00:00', '2018-03-05'],
    ['5 มกรา 2560', '2017-01-05'],
    ['5 กรกฏาคม 2560', '2017-07-05'],
    ['14\u200b/11/2560\u00a0', '2017-11-14'],
    [{ day: '2022-07-16' }, '2022-07-16'],
    [{ day: '2567-02-28' }, '2024-02-28'],
    [{ day: '2568-02-28' }, '2025-02-28'],
  ])('%j is %s, without a word', (cell, expected) => {
    expect(answerOf(cell)).toEqual([expected])
  })

  test.each<[Cell, string, string]>([
    ['14/11/60', '2017-11-14', 'day-two-digit-year'],
    ['๑๘/๗/๖๗', '2024-07-18', 'day-two-digit-year'],
    ['5 ต.ค. 60', '2017-10-05', 'day-two-digit-year'],
    ['21/07/2015', '2015-07-21', 'day-common-era'],
    ['7-Feb-2022', '2022-02-07', 'day-common-era'],
    [44_758, '2022-07-16', 'day-from-number'],
    ['44758', '2022-07-16', 'day-from-number'],
  ])('%j is %s, with the note %s', (cell, day, code) => {
    expect(answerOf(cell)).toEqual([day, `note ${code}`])
  })

  test.each<[Cell, string]>([
    [null, 'day-missing'],
    ['-', 'day-missing'],
    ['ไม่ปรากฏ', 'day-missing'],
    ['ไม่ทราบวันที่', 'day-missing'],
    ['เม.ย. 58', 'day-only-month'],
    ['ตุลาคม 2560', 'day-only-month'],
    ['04/2558', 'day-only-month'],
    ['4/58', 'day-only-month'],
    ['2567', 'day-only-year'],
    [2567, 'day-only-year'],
    ['ปี ๒๕๕๗', 'day-only-year'],
    ['ปีงบประมาณ 2560', 'day-only-year'],
    ['พ.ศ. 2550', 'day-only-year'],
  ])('%j gives no day, with the note %s', (cell, code) => {
    expect(answerOf(cell)).toEqual([null, `note ${code}`])
  })

  test.each<[Cell, string]>([
    ['31/2/2565', 'day-impossible'],
    ['12/25/2560', 'day-impossible'],
    ['1/1/3150', 'day-impossible'],
    ['1/10/2570', 'day-in-future'],
    ['5/6/15', 'day-which-year'],
    ['ประมาณปี 60', 'day-unreadable'],
    ['5-7 ก.พ. 65', 'day-unreadable'],
    ['กล่องใหญ่', 'day-unreadable'],
    [{ day: '2568-02-29' }, 'day-impossible'],
    [{ day: '1960-11-14' }, 'day-century'],
    [{ day: '1900-01-05' }, 'day-unreadable'],
    [{ unvalued: true }, 'formula-without-value'],
    [true, 'day-unreadable'],
  ])('%j is a question: %s', (cell, code) => {
    expect(answerOf(cell)).toEqual([null, `question ${code}`])
  })

  test('a day that Excel moved to another century offers both', () => {
    const [remark] = readDay({ day: '1960-11-14' }, today).remarks
    expect(remark).toMatchObject({
      suggestions: [
        { label: '14 พฤศจิกายน 2560', text: '14/11/2560' },
        { label: '14 พฤศจิกายน 2503', text: '14/11/2503' },
      ],
    })
  })

  test('a month before the day is offered the right way round', () => {
    const [remark] = readDay('12/25/2560', today).remarks
    expect(remark).toMatchObject({ suggestions: [{ text: '25/12/2560' }] })
  })
})
