/** เกษมณี, key by key under the American layout: without shift, and with it. */
const american = ['`1234567890-=', 'qwertyuiop[]\\', "asdfghjkl;'", 'zxcvbnm,./'].join('')
const thai = ['_ๅ/-ภถุึคตจขช', 'ๆไำพะัีรนยบลฃ', 'ฟหกดเ้่าสวง', 'ผปแอิืทมใฝ'].join('')
const thaiShifted = ['%+๑๒๓๔ู฿๕๖๗๘๙', '๐"ฎฑธํ๊ณฯญฐ,ฅ', 'ฤฆฏโฌ็๋ษศซ.', '()ฉฮฺ์?ฒฬฦ'].join('')

const firstThai = 'ก'
const keys = new Map(
  Array.from(thai + thaiShifted).flatMap((sign, at) => {
    const key = american[at % american.length]
    return sign >= firstThai && key !== undefined ? [[sign, key] as const] : []
  }),
)

/** The keys that were pressed, in the American layout, whatever the layout was: 'ยฟหหไนพก' was typed for 'password'. */
export const keysOf = (text: string): string =>
  Array.from(text)
    .map((sign) => keys.get(sign) ?? sign)
    .join('')

const rows = ['`1234567890-=', 'qwertyuiop[]\\', "asdfghjkl;'", 'zxcvbnm,./', 'abcdefghijklmnopqrstuvwxyz']
const columns = [
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '8ik,',
  '9ol.',
  '0p;/',
  '147',
  '258',
  '369',
]
const thaiLetters = 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'

const forward = [...rows, ...columns, thaiLetters, '๐๑๒๓๔๕๖๗๘๙', '01234567890']
const lines = [...forward, ...forward.map((line) => Array.from(line).toReversed().join(''))]

/** How many of the signs lie in walks of three keys and more along the keyboard, the alphabet or the numbers. */
export function walked(text: string): number {
  let count = 0
  for (let at = 0; at < text.length;) {
    const length = walkAt(text, at)
    count += length
    at += Math.max(1, length)
  }
  return count
}

/** The length of the walk that begins there; 0 for fewer than three signs. */
function walkAt(text: string, at: number): number {
  let length = 2
  while (at + length < text.length && lines.some((line) => line.includes(text.slice(at, at + length + 1))))
    length++
  return length < 3 ? 0 : length
}
