import { html, trusted, type Html } from '../html.ts'
import { reportStyle } from './label-report.ts'
import type { PaperFonts } from '../paper-font.ts'

/** What a label tells whoever finds the thing: whose it is and how to say so, and what it is. */
export type LabelTold = {
  readonly office: string
  readonly telephone: string
  readonly isSample: boolean
  readonly code: string
  readonly name: string
}

export type LabelTelling = {
  readonly fonts: PaperFonts
  /** Where somebody of the office signs in to see the card. */
  readonly signIn: string
  /** What else may be done here by whoever stands before the thing. */
  readonly more?: Html | undefined
}

/** The page behind a label for who may not see the card. Nobody's name, no price, no place. */
export const labelToldPage = (told: LabelTold, { fonts, signIn, more }: LabelTelling): string =>
  page({
    fonts,
    title: `ทรัพย์สินของ ${told.office}`,
    content: html`
      ${told.isSample && html`<p class="sample">สำนักงานตัวอย่าง: ข้อมูลสมมุติ</p>`}
      <p class="above">ทรัพย์สินของ</p>
      <h1>${told.office}</h1>
      <dl>
        <dt>รายการ</dt>
        <dd>${told.name}</dd>
        <dt>รหัส</dt>
        <dd class="code">${told.code}</dd>
      </dl>
      <p>
        สิ่งนี้เป็นทรัพย์สินของทางราชการ หากพบเห็นอยู่ผิดที่ สูญหาย หรือถูกนำไปใช้โดยไม่ชอบ โปรดแจ้งหน่วยงานตามข้างล่างนี้
        ขอขอบคุณที่ช่วยกันดูแล
      </p>
      ${telephoneOf(told)} ${more}
      <p class="foot">เจ้าหน้าที่ของหน่วยงาน <a href="${signIn}">เข้าสู่ระบบเพื่อดูทะเบียน</a></p>
    `,
  })

/** The same page for a label of which nothing is known. */
export const labelUnknownPage = ({ fonts, signIn }: Omit<LabelTelling, 'more'>): string =>
  page({
    fonts,
    title: 'ไม่พบป้ายนี้',
    content: html`
      <h1>ไม่พบป้ายนี้ในทะเบียน</h1>
      <p>ป้ายอาจถูกยกเลิกแล้ว หรืออ่าน QR ได้ไม่ครบ กรุณาสแกนใหม่อีกครั้ง</p>
      <p>หากสิ่งของมีชื่อหน่วยงานราชการติดอยู่ โปรดแจ้งหน่วยงานนั้นโดยตรง ขอขอบคุณ</p>
      <p class="foot">เจ้าหน้าที่ของหน่วยงาน <a href="${signIn}">เข้าสู่ระบบ</a></p>
    `,
  })

function telephoneOf({ telephone }: LabelTold): Html | null {
  if (telephone === '') return null
  const [first = ''] = telephone.split(/[,/]|ต่อ/u)
  const dialled = first.replace(/[^\d+]/gu, '')
  return html`<p class="call">
    ${dialled === '' ? telephone : html`<a href="tel:${dialled}">โทร ${telephone}</a>`}
  </p>`
}

type Page = { readonly fonts: PaperFonts; readonly title: string; readonly content: Html }

const page = ({ fonts, title, content }: Page): string =>
  html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <title>${title}</title>
        <style>
          ${trusted(`${styleOf(fonts)}${reportStyle}`)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`.toString()

const styleOf = ({ regular, bold }: PaperFonts): string => `
@font-face { font-family: Sarabun; font-weight: 400; font-display: swap; src: url("${regular}") format("truetype"); }
@font-face { font-family: Sarabun; font-weight: 700; font-display: swap; src: url("${bold}") format("truetype"); }
* { box-sizing: border-box; }
html { color-scheme: light dark; font: 400 1rem/1.6 Sarabun, sans-serif; background: #f6f7f9; color: #1c2430; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 16px; }
main { max-width: 520px; margin: 6vh auto 0; padding: 24px; background: #fff; border: 1px solid #e3e6ea; border-top: 4px solid #0b6e69; border-radius: 6px; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.5; margin: 0 0 16px; text-wrap: balance; }
p { margin: 0 0 16px; }
.above { margin: 0; color: #566070; }
.sample { padding: 4px 12px; background: #fdf3d8; color: #5c4300; border-radius: 6px; font-size: .9375rem; }
dl { margin: 0 0 16px; padding: 12px 0; border: solid #e3e6ea; border-width: 1px 0; display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
dt { color: #566070; }
dd { margin: 0; }
.code { font-weight: 700; font-variant-numeric: tabular-nums; }
.call a { display: block; padding: 12px 16px; border-radius: 6px; background: #0b6e69; color: #fff; text-align: center; text-decoration: none; font-weight: 700; font-size: 1.125rem; }
a { color: #0b6e69; }
a:focus-visible { outline: 3px solid #0b6e69; outline-offset: 2px; }
.foot { margin: 24px 0 0; padding-top: 12px; border-top: 1px solid #e3e6ea; color: #566070; font-size: .9375rem; }
@media (prefers-color-scheme: dark) {
  html { background: #12171e; color: #e6eaf0; }
  main { background: #1a212b; border-color: #2e3846; border-top-color: #4fb3ad; }
  .above, dt, .foot { color: #a3aebd; }
  dl, .foot { border-color: #2e3846; }
  .foot a { color: #4fb3ad; }
  .sample { background: #4a3a10; color: #fdf3d8; }
}`
