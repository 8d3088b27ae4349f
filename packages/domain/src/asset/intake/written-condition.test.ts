import { describe, expect, test } from 'vitest'
import { writtenCondition, writtenDisposal } from './written-condition.ts'
import { writtenMethod, writtenMoneySource } from './written-origin.ts'

describe('the words of a register', () => {
  test.each([
    ['ใช้งานได้', 'usable'],
    ['ดี', 'usable'],
    ['ปกติ', 'usable'],
    ['ชำรุด', 'damaged'],
    ['ใช้การไม่ได้', 'damaged'],
    ['ชำรุด รอจำหน่าย', 'damaged'],
    ['รอจำหน่าย', 'deteriorated'],
    ['เสื่อมสภาพ', 'deteriorated'],
    ['สูญหาย', 'lost'],
    ['ไม่จำเป็นต้องใช้', 'surplus'],
    ['จำหน่ายแล้ว', null],
    ['', null],
  ])('สภาพ %j is %j', (text, condition) => {
    expect(writtenCondition(text)).toBe(condition)
  })

  test.each([
    ['จำหน่ายแล้ว', true],
    ['จําหน่ายแล้ว', true],
    ['จำหน่ายออกแล้ว', true],
    ['ตัดจำหน่าย ปี 2565', true],
    ['แทงจำหน่าย', true],
    ['จำหน่ายเป็นสูญ', true],
    ['จำหน่ายตามหนังสือที่ นธ 1/2560', true],
    ['ขายทอดตลาดแล้ว', true],
    ['ชำรุด รอจำหน่าย', false],
    ['ขอจำหน่าย', false],
    ['ยังไม่ได้จำหน่าย', false],
    ['อยู่ระหว่างดำเนินการจำหน่าย', false],
    ['ผู้จำหน่าย บริษัท ก จำกัด', false],
    ['ใช้งานได้', false],
    ['จำหน่าย', undefined],
  ])('%j says of disposal: %j', (text, disposed) => {
    expect(writtenDisposal(text)).toBe(disposed)
  })

  test.each([
    ['เฉพาะเจาะจง', 'specific'],
    ['e-bidding', 'invitation'],
    ['รับโอน', 'transfer'],
    ['รับบริจาค', 'donation'],
    ['ตกลงราคา', 'agreed-price'],
    ['จัดทำเอง', 'other'],
    ['', ''],
  ])('วิธีการได้มา %j is %j', (text, method) => {
    expect(writtenMethod(text)).toBe(method)
  })

  test.each([
    ['ข้อบัญญัติ', 'budget'],
    ['เงินสะสม', 'off-budget'],
    ['บริจาค', 'donation'],
    ['', ''],
  ])('แหล่งเงิน %j is %j', (text, source) => {
    expect(writtenMoneySource(text)).toBe(source)
  })
})
