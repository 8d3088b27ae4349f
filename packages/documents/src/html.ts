/** Markup that is safe to send: it was written by us, and every value in it was escaped on its way in. */
export type Html = Markup

/** What may stand in a hole of html``. Nothing is printed for null, undefined, false and true. */
export type Hole = Html | string | number | bigint | boolean | null | undefined | readonly Hole[]

class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** html`<b>${name}</b>`: markup whose values are escaped. Attributes stand in double quotes, always. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = strings[0] ?? ''
  for (const [index, hole] of holes.entries()) text += written(hole) + (strings[index + 1] ?? '')
  return new Markup(text)
}

/** Lets in text as markup: only what we wrote ourselves (a style sheet, a drawing), never a value. */
export const trusted = (markup: string): Html => new Markup(markup)

/** A text inside a style sheet, in its quotes: content: ${cssString(name)}. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} .,:;/()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`

function written(hole: Hole): string {
  if (hole === null || hole === undefined || typeof hole === 'boolean') return ''
  if (hole instanceof Markup) return hole.toString()
  if (isList(hole)) return hole.map(written).join('')
  return escaped(String(hole))
}

const isList = (hole: Hole): hole is readonly Hole[] => Array.isArray(hole)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
