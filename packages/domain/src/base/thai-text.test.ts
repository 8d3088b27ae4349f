import { expect, test } from 'vitest'
import { plainText, searchText } from './thai-text.ts'

test('a text is kept in one form', () => {
  expect(plainText('  น\u200bํ้า\u00a0 ดื่ม\n')).toBe('น้ำ ดื่ม')
  expect(plainText('เเก้ว')).toBe('แก้ว')
  expect(searchText('โต๊ะ ๑๒ ABC')).toBe('โต๊ะ 12 abc')
})

test.each([
  ['a null', 'โต๊ะ\u0000ทำงาน'],
  ['a control sign', 'โต๊ะ\u001bทำงาน\u007f'],
  ['an override of direction', 'โต๊ะ\u202eทำงาน\u2066'],
  ['a mark of direction', 'โต๊ะ\u061cทำงาน\u200e'],
  ['a filler that is seen as nothing', '\u3164โต๊ะ\u115fทำ\u2800งาน\uffa0'],
  ['a tag', 'โต๊ะทำงาน\u{e0041}\ufe0f'],
])('%s is no part of a text', (_, text) => {
  expect(plainText(text)).toBe('โต๊ะทำงาน')
})

test('half of a sign is shown as one that cannot be read', () => {
  expect(plainText('โต๊ะ\ud800')).toBe('โต๊ะ\ufffd')
})
