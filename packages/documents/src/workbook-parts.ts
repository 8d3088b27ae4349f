import type { ZipPart } from './zip-directory.ts'
import { inflated } from './inflate.ts'

/** A sheet as the workbook's own list has it, with the part that holds its rows. `index` counts as the list does. */
export type ListedSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly index: number
  readonly part: ZipPart
}

export type WorkbookParts = {
  readonly sheets: readonly ListedSheet[]
  /** Every part that reading a sheet takes whole into memory. */
  readonly whole: readonly ZipPart[]
  readonly strings: ZipPart | undefined
}

type Parts = ReadonlyMap<string, ZipPart>
type Relation = { readonly id: string; readonly type: string; readonly path: string }

const listLimit = 4 * 1024 * 1024

/** The parts of a workbook that its sheets are read from; undefined when the archive is no workbook. */
export async function workbookParts(parts: Parts): Promise<WorkbookParts | undefined> {
  const root = await relationsOf(parts, '')
  const path = root.find(({ type }) => type.endsWith('/officeDocument'))?.path
  const list = path === undefined ? undefined : await textOf(parts.get(path))
  if (path === undefined || list === undefined || !parts.has('[Content_Types].xml')) return undefined
  const relations = await relationsOf(parts, path)
  const strings = partOf(parts, relations, '/sharedStrings')
  const names = ['[Content_Types].xml', '_rels/.rels', relationsPath(path), path]
  const styles = partOf(parts, relations, '/styles')
  return {
    sheets: sheetTags(list).flatMap(({ id, ...sheet }) => {
      const relation = relations.find((each) => each.id === id && each.type.endsWith('/worksheet'))
      const part = relation === undefined ? undefined : parts.get(relation.path)
      return part === undefined ? [] : [{ ...sheet, part }]
    }),
    whole: [...names.map((name) => parts.get(name)), strings, styles].filter((part) => part !== undefined),
    strings,
  }
}

function partOf(parts: Parts, relations: readonly Relation[], type: string): ZipPart | undefined {
  const relation = relations.find((each) => each.type.endsWith(type))
  return relation === undefined ? undefined : parts.get(relation.path)
}

/** The sheets of the list that have a name and a relation, numbered as the reading library numbers them. */
function sheetTags(list: string): { id: string; name: string; hidden: boolean; index: number }[] {
  return tags(list, 'sheet')
    .map((tag) => ({
      id: attribute(tag, '[A-Za-z]\\w*:id') ?? '',
      name: attribute(tag, 'name') ?? '',
      hidden: /hidden$/i.test(attribute(tag, 'state') ?? ''),
    }))
    .filter(({ id, name }) => id !== '' && name !== '')
    .map((sheet, index) => Object.assign(sheet, { index }))
}

async function relationsOf(parts: Parts, path: string): Promise<Relation[]> {
  const text = await textOf(parts.get(relationsPath(path)))
  const folder = path.split('/').slice(0, -1)
  return tags(text ?? '', 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id') ?? '',
    type: attribute(tag, 'Type') ?? '',
    path: resolved(folder, attribute(tag, 'Target') ?? ''),
  }))
}

function relationsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

function resolved(folder: readonly string[], target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = [...folder]
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

async function textOf(part: ZipPart | undefined): Promise<string | undefined> {
  if (part === undefined) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of inflated(part, listLimit)) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}

const tags = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match ? plain(match[1] ?? match[2] ?? '') : undefined
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    const number = name.startsWith('#x') ? Number(`0${name.slice(1)}`) : Number(name.slice(1))
    if (!name.startsWith('#')) return entities[name] ?? whole
    return number > 0 && number < 0x110000 ? String.fromCodePoint(number) : whole
  })
