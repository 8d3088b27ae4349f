import { describe, expect, test } from 'vitest'
import { supplierId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { refusalText } from '../refusal.ts'
import { ownName, soundsAlike } from './alike.ts'
import { isListed, liftVerdict, listVerdict } from './listing.ts'
import { mergeVerdict, unmergeVerdict, type Merging } from './merge.ts'
import { branchVerdict, supplierVerdict, type SupplierFacts } from './supplier.ts'

const shop: SupplierFacts = {
  kind: 'company',
  name: 'บริษัท รุ่งเรืองการช่าง จำกัด',
  taxId: '0553558000345',
  promoted: 'sme',
  address: '',
  telephone: '',
  email: '',
  bankAccount: '',
}
const other = { id: supplierId('other'), name: 'หจก. ก่อสร้างดี' }

describe('a supplier', () => {
  test('of a number that another has is refused, and says who has it', () => {
    const verdict = supplierVerdict(shop, { holder: other })
    expect(verdict).toEqual({ ok: false, refusal: { code: 'supplier/number-taken', ...other } })
    expect(verdict.ok ? '' : refusalText(verdict.refusal)).toContain('หจก. ก่อสร้างดี')
  })

  test('with the number of a person is a natural person, for only then the number is sealed', () => {
    const taxId = '1101700230708'
    expect(supplierVerdict({ ...shop, taxId }, { holder: undefined })).toMatchObject({
      refusal: { code: 'supplier/number-of-person' },
    })
    expect(supplierVerdict({ ...shop, kind: 'natural', taxId }, { holder: undefined }).ok).toBe(true)
    expect(supplierVerdict({ ...shop, kind: 'other', taxId: '' }, { holder: undefined }).ok).toBe(true)
  })

  test('that is a natural person has no branches', () => {
    expect(branchVerdict({ kind: 'natural' }).ok).toBe(false)
    expect(branchVerdict({ kind: 'partnership' }).ok).toBe(true)
    expect(
      supplierVerdict({ ...shop, kind: 'natural', taxId: '' }, { holder: undefined, branches: 1 }),
    ).toMatchObject({ refusal: { code: 'supplier/person-has-branches' } })
  })
})

describe('names that may be those of one supplier', () => {
  test('are held together without what the supplier is', () => {
    expect(ownName('หจก. รุ่งเรือง การช่าง')).toBe(ownName('ห้างหุ้นส่วนจำกัดรุ่งเรืองการช่าง'))
    expect(ownName('บริษัท สยามวัสดุ จำกัด (มหาชน)')).toBe('สยามวัสดุ')
    // A name that is nothing else is held together whole.
    expect(ownName('ร้าน')).toBe('ร้าน')
  })

  test.each([
    ['บริษัท รุ่งเรืองการช่าง จำกัด', 'หจก.รุ่งเรืองการช่าง', true],
    ['ร้านเจริญพาณิชย์', 'ร้าน เจริญพานิชย์', true],
    ['นายสมชาย ใจดี', 'สมชาย ใจดี', true],
    ['ร้านสมใจ', 'ร้านสมใด', false],
    ['บริษัท ก้าวหน้าวิศวกรรม จำกัด', 'บริษัท ก้าวไกลวิศวกรรม จำกัด', false],
    ['', 'ร้านใด', false],
  ])('%s and %s: %s', (one, two, alike) => {
    expect(soundsAlike(one, two)).toBe(alike)
    expect(soundsAlike(two, one)).toBe(alike)
  })
})

const day = (text: string) => civilDate.parse(text)
const today = day('2026-11-23')

describe('ผู้ทิ้งงาน', () => {
  const open = { from: day('2026-10-01'), until: null }

  test('is so from its day until the day from which it is lifted, and no longer', () => {
    const lifted = [{ ...open, until: day('2026-11-01') }]
    expect(isListed([open], day('2026-09-30'))).toBe(false)
    expect(isListed([open], day('2026-10-01'))).toBe(true)
    expect(isListed(lifted, day('2026-10-31'))).toBe(true)
    expect(isListed(lifted, day('2026-11-01'))).toBe(false)
  })

  test('is listed once, and from no day that is to come', () => {
    expect(listVerdict(today, { open, today })).toMatchObject({
      refusal: { code: 'supplier/listed-already' },
    })
    expect(listVerdict(day('2026-11-24'), { open: undefined, today })).toMatchObject({
      refusal: { code: 'supplier/day-to-come' },
    })
    expect(listVerdict(today, { open: undefined, today }).ok).toBe(true)
  })

  test('is lifted when it is listed, and not before its day', () => {
    expect(liftVerdict(today, { open: undefined, today })).toMatchObject({
      refusal: { code: 'supplier/not-listed' },
    })
    expect(liftVerdict(day('2026-09-30'), { open, today })).toMatchObject({
      refusal: { code: 'supplier/lifted-before-listed' },
    })
    expect(liftVerdict(day('2026-11-24'), { open, today }).ok).toBe(false)
    expect(liftVerdict(today, { open, today }).ok).toBe(true)
  })
})

const row = (id: string, number: string | null, mergedInto: string | null = null): Merging => ({
  id: supplierId(id),
  name: `ร้าน ${id}`,
  number,
  mergedInto,
})
const none = { bothOffered: undefined }

describe('a merge', () => {
  test('joins two rows of one number, or one without a number into one that has it', () => {
    expect(mergeVerdict({ gone: row('a', null), stands: row('b', '1') }, none).ok).toBe(true)
    expect(mergeVerdict({ gone: row('a', null), stands: row('b', null) }, none).ok).toBe(true)
  })

  test.each([
    ['of a row with itself', [row('a', null), row('a', null)], 'supplier/merged-with-itself'],
    ['of what is merged already', [row('a', null, 'ร้าน c'), row('b', null)], 'supplier/merged'],
    ['into what is merged already', [row('a', null), row('b', null, 'ร้าน c')], 'supplier/merged'],
    ['that would lose the number', [row('a', '1'), row('b', null)], 'supplier/numbered-stands'],
    ['of two numbers', [row('a', '1'), row('b', '2')], 'supplier/numbers-differ'],
  ] as const)('%s is refused', (_, [gone, stands], code) => {
    expect(mergeVerdict({ gone, stands }, none)).toMatchObject({ refusal: { code } })
  })

  test('of two that made offers in one purchase is refused: they may be two that compete', () => {
    const verdict = mergeVerdict(
      { gone: row('a', null), stands: row('b', null) },
      { bothOffered: '3/2570 ถนน' },
    )
    expect(verdict).toMatchObject({ refusal: { code: 'supplier/both-offered', purchase: '3/2570 ถนน' } })
  })

  test('is taken back while nothing new hangs on it', () => {
    const since = { name: 'ร้าน a', into: 'ร้าน b', further: null, recorded: 0 }
    expect(unmergeVerdict(since).ok).toBe(true)
    expect(unmergeVerdict({ ...since, recorded: 2 })).toMatchObject({
      refusal: { code: 'supplier/merge-in-use' },
    })
    expect(unmergeVerdict({ ...since, further: 'ร้าน c' })).toMatchObject({
      refusal: { code: 'supplier/merged' },
    })
    expect(unmergeVerdict({ ...since, into: null })).toMatchObject({
      refusal: { code: 'supplier/not-merged' },
    })
  })
})
