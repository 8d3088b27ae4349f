import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx)$/.test(file))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const pathsOf = (wrong: typeof files) => wrong.map(({ path }) => path)

/** The words of an area are one list, as long as the area has things to say. */
const isWords = (path: string) => path.startsWith('apps/web/src/words/')

const web = 'apps/web/src/'
const textOf = new Map(files.map(({ path, text }) => [path, text]))

/** The areas whose words a file and all that it imports speak; those of the frame are there before any page. */
function wordsSpoken(path: string, read = new Set<string>()): Set<string> {
  const text = textOf.get(path)
  if (text === undefined || isWords(path) || read.has(path)) return new Set()
  read.add(path)
  const areas = [...text.matchAll(/useTranslation\(\[?([^)\]]*)/g)].flatMap(([, given = '']) =>
    [...given.matchAll(/'(\w+)'/g)].map(([, area = '']) => area),
  )
  const imported = [...text.matchAll(/(?:^import (?!type)[^']*|import\()'(\.[^']+)'/gm)].flatMap(
    ([, from = '']) => [...wordsSpoken(join(dirname(path), from), read)],
  )
  return new Set([...areas, ...imported].filter((area) => area !== 'ui' && area !== 'frame'))
}

/** What no linter knows. Each message says what to do. */
describe('the house', () => {
  test('queries stand under packages/db: move the query beside its table', () => {
    const query = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    const wrong = files.filter(({ path, text }) => !path.startsWith('packages/db/') && query.test(text))
    expect(pathsOf(wrong.filter(({ path }) => !path.endsWith('.test.ts')))).toEqual([])
  })

  test('a refusal code begins with the name of its folder', () => {
    const wrong = files
      .filter(({ path }) => path.endsWith('-refusal.ts') && path.startsWith('packages/domain/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/code: '([^']+)'/g)]
          .map(([, code]) => code ?? '')
          .filter((code) => !code.startsWith(`${basename(dirname(path))}/`))
          .map((code) => `${path}: ${code}`),
      )
    expect(wrong).toEqual([])
  })

  test('each migration has a number of its own, and none is left out of the list', () => {
    const names = files
      .map(({ path }) => /^packages\/db\/src\/migrations\/(\d{4}-[a-z-]+)\.ts$/.exec(path)?.[1])
      .filter((name) => name !== undefined)
    const numbers = names.map((name) => name.slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
    const list = readFileSync(join(root, 'packages/db/src/migrate.ts'), 'utf8')
    expect(names.filter((name) => !list.includes(`'${name}'`))).toEqual([])
  })

  test('a file is named by its noun: none is a drawer for whatever fits nowhere', () => {
    const drawer = /(^|[/-])(utils?|helpers?|common|shared|lib|misc|types|constants|manager|service)(\/|[.-])/
    expect(pathsOf(files.filter(({ path }) => drawer.test(path)))).toEqual([])
  })

  test('a file holds one noun or one verb: at most 300 lines', () => {
    expect(
      pathsOf(
        files.filter(
          ({ path, text }) => !path.endsWith('.test.ts') && !isWords(path) && text.split('\n').length > 301,
        ),
      ),
    ).toEqual([])
  })

  test('a page brings the words that its parts speak: list them with it in routes.tsx', () => {
    const page = /= page\(\s*'([^']+)',\s*\[([^\]]*)\],\s*lazyRouteComponent\(\(\) => import\('\.\/([^']+)'/g
    const texts = ['routes.tsx', 'purchasing-routes.ts', 'settings-routes.ts'].map(
      (name) => textOf.get(web + name) ?? '',
    )
    const pages = [...texts.join('\n').matchAll(page)]
    expect(pages.length).toBeGreaterThan(20)
    const brought = pages.map(([, path, words = '']) => [
      path,
      [...words.matchAll(/\w+/g)].map(String).toSorted(),
    ])
    const spoken = pages.map(([, path, , file = '']) => [path, [...wordsSpoken(web + file)].toSorted()])
    expect(brought).toEqual(spoken)
  })

  test('no file promises work or leaves a test out', () => {
    const promise = /\b(TODO|FIXME|XXX)\b|\b(test|describe|it)\.(skip|only|todo)\(/
    const wrong = files.filter(({ path, text }) => !path.endsWith('house.test.ts') && promise.test(text))
    expect(pathsOf(wrong)).toEqual([])
  })
})
