import { describe, expect, test } from 'vitest'
import { personId } from '../base/id.ts'
import { refusalText } from '../refusal.ts'
import { grantedAlone, grantToOneself } from './person.ts'

const [malee, kamol, somchai] = [personId('malee'), personId('kamol'), personId('somchai')]

describe('a role is granted', () => {
  test('to another by any administrator, and no reason is asked', () => {
    expect(grantToOneself({ id: kamol }, { by: malee, administrators: [malee, somchai] })).toEqual({
      ok: true,
      value: null,
    })
  })

  test('to oneself by no administrator, where there is another to grant it', () => {
    const verdict = grantToOneself({ id: malee }, { by: malee, administrators: [malee, somchai] })
    expect(verdict).toEqual({ ok: false, refusal: { code: 'office/role-to-oneself' } })
    expect(verdict.ok ? '' : refusalText(verdict.refusal)).toBe(
      'มอบบทบาทไม่ได้: ผู้ดูแลระบบมอบบทบาทให้ตนเองไม่ได้ กรุณาให้ผู้ดูแลระบบคนอื่นเป็นผู้มอบ',
    )
  })

  test('to oneself by the only administrator, and that is told as the reason', () => {
    expect(grantToOneself({ id: malee }, { by: malee, administrators: [malee] })).toEqual({
      ok: true,
      value: grantedAlone,
    })
    expect(grantedAlone).toContain('ผู้ดูแลระบบเพียงคนเดียว')
  })

  test('to oneself by nobody whose own administering has an end, while another’s has none', () => {
    expect(grantToOneself({ id: malee }, { by: malee, administrators: [somchai] }).ok).toBe(false)
  })
})
