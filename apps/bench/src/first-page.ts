import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const site = join(import.meta.dirname, '../../web/dist/site')

/** The bytes of JavaScript, gzip, that the first page names: its scripts and what it says to load with them. */
export async function firstPageBytes(): Promise<number | undefined> {
  const page = await readFile(join(site, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) return undefined
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const files = await Promise.all([...new Set(named)].map((path) => readFile(join(site, path))))
  return files.reduce((bytes, file) => bytes + gzipSync(file, { level: 9 }).length, 0)
}
