import { describe, expect, test } from 'vitest'
import { loanForm, type LoanFormValues } from './loan-form.input.ts'

const asked = {
  from: '2026-12-01',
  due: '2026-12-02',
  purposeId: crypto.randomUUID(),
  reason: 'น้ำท่วม',
  place: 'outside',
  placeName: 'บ้านใหม่',
  urgent: false,
  weeklyUntil: '',
  who: 'agency',
  personId: '',
  name: 'นายจรูญ มั่นคงดี',
  position: 'ปลัด',
  agency: 'อบต. บ้านทุ่งใหม่',
  telephone: '๐๘๐ ๑๑๑ ๒๒๒๒',
  address: '1 หมู่ 1',
  email: '',
  nationalId: '',
} as const satisfies LoanFormValues

const faultsOf = (values: Partial<LoanFormValues>) =>
  loanForm.safeParse({ ...asked, ...values }).error?.issues.map(({ path }) => path.join('.'))

describe('a request as it is typed', () => {
  test('names its borrower as what he is', () => {
    expect(loanForm.parse(asked)).toMatchObject({
      placeName: 'บ้านใหม่',
      borrower: { kind: 'agency', agency: 'อบต. บ้านทุ่งใหม่', telephone: '080 111 2222' },
    })
    expect(loanForm.parse({ ...asked, who: 'self', name: '' }).borrower).toEqual({
      kind: 'staff',
      personId: null,
    })
  })

  test('is told of the borrower together with whatever else is wrong', () => {
    expect(faultsOf({ purposeId: '', due: '', name: '', agency: '', telephone: '12' })).toEqual(
      expect.arrayContaining(['purposeId', 'due', 'name', 'agency', 'telephone']),
    )
    expect(faultsOf({ purposeId: '', who: 'staff' })).toEqual(['purposeId', 'personId'])
  })

  test('asks of oneself and of staff nothing that is asked of outsiders', () => {
    expect(faultsOf({ who: 'self', name: '', telephone: '', address: '', agency: '' })).toBeUndefined()
    expect(faultsOf({ who: 'staff', personId: crypto.randomUUID(), name: '', telephone: '' })).toBeUndefined()
  })
})
