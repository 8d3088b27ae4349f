import { describe, expect, test } from 'vitest'
import { cssString, html, trusted } from './html.ts'

describe('markup', () => {
  test('escapes every value, in text and in attributes', () => {
    const name = `<script>alert("1")</script> & 'โปร่งใส'`
    expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;โปร่งใส&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;โปร่งใส&#39;</p>',
    )
  })

  test('lets markup into markup once, and lists of it', () => {
    const items = ['ก', '<ข>'].map((item) => html`<b>${item}</b>`)
    expect(html`<i>${items}</i>`.toString()).toBe('<i><b>ก</b><b>&lt;ข&gt;</b></i>')
  })

  test('does not take a text for markup because it looks like a markup object', () => {
    const forged = JSON.parse('["<b>"]')
    expect(html`${forged}`.toString()).toBe('&lt;b&gt;')
  })

  test('prints nothing for null, undefined, true and false, and zero as 0', () => {
    expect(html`${null}${undefined}${false}${true}${0}${0n}`.toString()).toBe('00')
  })

  test('trusts what was written by us', () => {
    expect(html`<i>${trusted('<b>"x"</b>')}</i>`.toString()).toBe('<i><b>"x"</b></i>')
  })
})

describe('a text in a style sheet', () => {
  test('cannot end its quotes, its sheet or its line', () => {
    const written = cssString('อบต. "เกาะ"</style>\n\\')
    expect(written.slice(1, -1)).not.toMatch(/["<>\n]|\\(?![0-9a-f]+ )/)
  })

  test('keeps Thai as it is', () => {
    expect(cssString('หน้า ๑ (ก่อน)')).toBe('"หน้า ๑ (ก่อน)"')
  })
})
