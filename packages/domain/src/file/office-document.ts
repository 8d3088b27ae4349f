import { no, yes, type Verdict } from '../base/verdict.ts'
import type { FileKind } from './file-kind.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { ZipEntry } from './zip.ts'

type OfficeKind = Extract<FileKind, 'xlsx' | 'docx' | 'pptx' | 'xls' | 'doc' | 'ppt' | 'ods' | 'odt'>

/** An archive unpacks to no more than this, or to no more than so many times what it is. */
const mostUnpacked = 500_000_000
const mostSwelling = 200
const mostEntries = 20_000

/** Which office document an archive is, by the files that it must have; one with commands in it is not kept. */
export function judgeArchive(
  entries: readonly ZipEntry[],
  mimetype: string | undefined,
): Verdict<OfficeKind, FileRefusal> {
  const kind = kindOfArchive(new Set(entries.map(({ name }) => name)), mimetype)
  if (kind === undefined) return no({ code: 'file/not-kept' })
  if (entries.some(({ name }) => macroPart.test(name))) return no({ code: 'file/macro' })
  return isTooHeavy(entries) ? no({ code: 'file/too-heavy' }) : yes(kind)
}

const macroPart = /(?:^|\/)vbaproject[^/]*$|(?:^|\/)(?:macrosheets|dialogsheets)\/|^(?:basic|scripts)\/./iu

function kindOfArchive(names: ReadonlySet<string>, mimetype: string | undefined): OfficeKind | undefined {
  if (mimetype === 'application/vnd.oasis.opendocument.spreadsheet') return 'ods'
  if (mimetype === 'application/vnd.oasis.opendocument.text') return 'odt'
  if (!names.has('[Content_Types].xml')) return undefined
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('word/document.xml')) return 'docx'
  return names.has('ppt/presentation.xml') ? 'pptx' : undefined
}

function isTooHeavy(entries: readonly ZipEntry[]): boolean {
  if (entries.length > mostEntries) return true
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  const packed = entries.reduce((sum, each) => sum + each.packed, 0)
  return unpacked > mostUnpacked || (unpacked > 50_000_000 && unpacked > packed * mostSwelling)
}

/** Which of the older office documents a file is, by the names in its directory. */
export function judgeCompound(names: ReadonlySet<string>): Verdict<OfficeKind, FileRefusal> {
  if (names.has('EncryptedPackage')) return no({ code: 'file/locked' })
  const kind = kindOfCompound(names)
  if (kind === undefined) return no({ code: 'file/not-kept' })
  return macroStreams.some((name) => names.has(name)) ? no({ code: 'file/macro' }) : yes(kind)
}

const macroStreams = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros', 'VBA']

function kindOfCompound(names: ReadonlySet<string>): OfficeKind | undefined {
  if (names.has('WordDocument')) return 'doc'
  if (names.has('PowerPoint Document')) return 'ppt'
  return names.has('Workbook') || names.has('Book') ? 'xls' : undefined
}

const compoundEntry = 128
const kindsOfEntry: ReadonlySet<number> = new Set([1, 2, 5])

/**
 * The names that the directory of a compound file may hold within these bytes. Its entries lie at every 128 bytes of a
 * file whose sectors are whole multiples of that, so that it is read without following its chains, which may be rings.
 */
export function compoundNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 0; at + compoundEntry <= bytes.length; at += compoundEntry) {
    const length = view.getUint16(at + 64, true)
    const isEntry = length > 2 && length <= 64 && length % 2 === 0 && kindsOfEntry.has(bytes[at + 66] ?? 0)
    if (isEntry) names.push(utf16(view, at, length / 2 - 1))
  }
  return names
}

const utf16 = (view: DataView, at: number, length: number): string =>
  Array.from({ length }, (_, n) => String.fromCharCode(view.getUint16(at + 2 * n, true))).join('')
