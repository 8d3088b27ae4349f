import { html, trusted, type Hole } from './html.ts'
import type { PaperFonts } from './paper-font.ts'

export type PublicOffice = {
  readonly office: string
  readonly telephone: string
  readonly isSample: boolean
}

type Page = {
  readonly fonts: PaperFonts
  readonly title: string
  /** Undefined where no such office is known. */
  readonly of: PublicOffice | undefined
  readonly content: Hole
  readonly noindex?: boolean
}

/** A page of an office for whoever asks: one style sheet, no script, the office and its telephone on it. */
export const publicPage = ({ fonts, title, of, content, noindex = false }: Page): string =>
  html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${noindex && html`<meta name="robots" content="noindex, nofollow, noarchive" />`}
        <title>${title}</title>
        <style>
          ${trusted(styleOf(fonts))}
        </style>
      </head>
      <body>
        ${
          of !== undefined &&
          html`<header>
            ${of.isSample && html`<p class="sample">สำนักงานตัวอย่าง: ข้อมูลสมมุติ</p>`}
            <p class="office">${of.office}</p>
          </header>`
        }
        <main>${content}</main>
        ${of !== undefined && of.telephone !== '' && html`<footer>สอบถาม โทร ${telephone(of.telephone)}</footer>`}
      </body>
    </html>`.toString()

/** 'โทร 02 123 4567', which a phone can dial. */
function telephone(text: string): Hole {
  const [first = ''] = text.split(/[,/]|ต่อ/u)
  const dialled = first.replace(/[^\d+]/gu, '')
  return dialled === '' ? text : html`<a href="tel:${dialled}">${text}</a>`
}

/** What is said of a page that cannot be shown. */
export const publicNothing = (
  fonts: PaperFonts,
  { of, title, say }: { readonly of: PublicOffice | undefined; readonly title: string; readonly say: string },
): string =>
  publicPage({
    fonts,
    title,
    of,
    noindex: true,
    content: html`<h1>${title}</h1>
      <p>${say}</p>`,
  })

const styleOf = ({ regular, bold }: PaperFonts): string => `
@font-face { font-family: Sarabun; font-weight: 400; font-display: swap; src: url("${regular}") format("truetype"); }
@font-face { font-family: Sarabun; font-weight: 700; font-display: swap; src: url("${bold}") format("truetype"); }
* { box-sizing: border-box; }
html { color-scheme: light dark; font: 400 1rem/1.6 Sarabun, sans-serif; background: #f6f7f9; color: #1c2430; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 16px; max-width: 760px; overflow-wrap: anywhere; }
header, footer { padding: 0 8px; }
.office { margin: 0 0 12px; font-weight: 700; color: #566070; }
footer { margin: 16px 0; color: #566070; }
main { padding: 24px; background: #fff; border: 1px solid #e3e6ea; border-top: 4px solid #0b6e69; border-radius: 6px; }
h1 { font-size: 1.75rem; line-height: 1.5; margin: 0 0 8px; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.5; margin: 32px 0 8px; }
p { margin: 0 0 16px; }
ol, ul { margin: 0 0 16px; padding-left: 24px; }
.sample { padding: 4px 12px; background: #fdf3d8; color: #5c4300; border-radius: 6px; font-size: .9375rem; }
.soft { color: #566070; font-size: .9375rem; }
.wide { overflow-x: auto; margin: 0 0 16px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; line-height: 1.5; margin: 0 0 16px; }
caption { text-align: left; padding: 4px 0; color: #566070; font-size: .9375rem; }
th, td { padding: 8px 12px 8px 0; text-align: left; border-bottom: 1px solid #e3e6ea; vertical-align: top; font-weight: 400; }
thead th { font-weight: 700; }
td.number, th.number { text-align: right; padding-right: 0; white-space: nowrap; padding-left: 12px; }
td.none { color: #b3261e; font-weight: 700; }
details { margin: 0 0 8px; border: 1px solid #c9d0d9; border-radius: 6px; }
summary { padding: 10px 16px; cursor: pointer; font-weight: 700; }
details > div { padding: 0 16px 8px; }
form { display: grid; gap: 4px; }
fieldset { border: 0; margin: 24px 0 0; padding: 0; min-width: 0; display: grid; gap: 4px; }
legend { font-weight: 700; font-size: 1.125rem; padding: 0; margin: 0 0 4px; }
label { font-weight: 700; margin-top: 12px; }
input, textarea, select { font: inherit; width: 100%; padding: 8px 12px; border: 1px solid #76808f; border-radius: 6px; background: #fff; color: inherit; min-height: 44px; }
input[aria-invalid], textarea[aria-invalid], select[aria-invalid] { border: 2px solid #b3261e; }
.tick { display: flex; gap: 12px; align-items: flex-start; font-weight: 400; }
.tick input { width: 24px; min-height: 24px; height: 24px; flex: none; margin: 0; }
.thing { display: grid; grid-template-columns: 1fr 112px; gap: 4px 16px; align-items: center; padding: 8px 0; border-bottom: 1px solid #e3e6ea; }
.thing label { margin: 0; }
.thing .soft, .closed { display: block; font-weight: 400; }
.thing input { text-align: right; }
.days { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 0 16px; }
.days > div { display: grid; gap: 4px; align-content: start; }
.hint { margin: 0; color: #566070; font-size: .9375rem; }
.wrong { margin: 0; color: #b3261e; font-size: .9375rem; }
.trap { position: absolute; left: -9999px; }
button, .act { display: inline-block; font: inherit; font-weight: 700; margin-top: 16px; padding: 12px 20px; border: 0; border-radius: 6px; background: #0b6e69; color: #fff; cursor: pointer; text-decoration: none; text-align: center; }
button.quiet { background: none; color: #b3261e; border: 1px solid #b3261e; }
.refused { margin: 0 0 16px; padding: 12px 16px; border: 1px solid #b3261e; border-left-width: 4px; border-radius: 6px; color: #b3261e; }
.state { padding: 12px 16px; border-radius: 6px; background: #eef1f4; font-size: 1.125rem; font-weight: 700; }
.state.done { background: #e2f3e8; color: #14532d; }
.state.soon { background: #fdf3d8; color: #5c4300; }
.state.late { background: #fbe9e7; color: #8c1d18; }
dl { margin: 0 0 16px; padding: 12px 0; border: solid #e3e6ea; border-width: 1px 0; display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
dt { color: #566070; }
dd { margin: 0; }
a { color: #0b6e69; }
a.act { color: #fff; }
a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible { outline: 3px solid #0b6e69; outline-offset: 2px; }
@media (max-width: 480px) { main { padding: 16px; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } button, .act { display: block; width: 100%; } }
@media (prefers-color-scheme: dark) {
  html { background: #12171e; color: #e6eaf0; }
  main { background: #1a212b; border-color: #2e3846; border-top-color: #4fb3ad; }
  .office, footer, .soft, .hint, dt, caption { color: #a3aebd; }
  th, td, dl, .thing, details { border-color: #2e3846; }
  a { color: #4fb3ad; }
  input, textarea, select { background: #12171e; }
  .refused, .wrong, td.none, button.quiet { color: #ffb4ab; border-color: #ffb4ab; }
  .sample, .state.soon { background: #4a3a10; color: #fdf3d8; }
  .state { background: #2e3846; }
  .state.done { background: #14392a; color: #c6efd4; }
  .state.late { background: #4a1a17; color: #ffdad6; }
}`
