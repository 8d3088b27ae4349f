import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const site = join(import.meta.dirname, '../../web/dist/site')

/** JavaScript that the browser loads, gzip, in bytes: for the page of signing in, and for the first one behind it. */
export type FirstPages = { readonly signIn: number; readonly home: number }

/** Undefined where the web application is not built. */
export async function firstPages(): Promise<FirstPages | undefined> {
  const page = await readFile(join(site, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) return undefined
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? '')
  return {
    signIn: await bytesOf([...named, await chunkOf('sign-in-page')]),
    home: await bytesOf([...named, await chunkOf('frame'), await chunkOf('home-page')]),
  }
}

/** The file that a screen was built into. */
async function chunkOf(screen: string): Promise<string> {
  const files = await readdir(join(site, 'built'))
  const file = files.find((name) => name.startsWith(`${screen}-`) && name.endsWith('.js'))
  if (file === undefined) throw new Error(`the screen ${screen} is not among the built files`)
  return `built/${file}`
}

/** Of these files and of whatever they import at once. */
async function bytesOf(paths: readonly string[]): Promise<number> {
  const seen = new Set<string>()
  const waiting = [...paths]
  let bytes = 0
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const text = await readFile(join(site, path), 'utf8')
    bytes += gzipSync(text, { level: 9 }).length
    waiting.push(...importsOf(text))
  }
  return bytes
}

/** `import … from"./x.js"` and `import"./x.js"`, and not `import("./x.js")`, which comes later. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(
    ([, file]) => `built/${basename(file ?? '')}`,
  )
