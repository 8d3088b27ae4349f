import { no, yes, type Verdict } from '@prongsai/domain/base/verdict'
import type { Sheet } from '@prongsai/domain/sheet/sheet'
import type { SheetRefusal } from '@prongsai/domain/sheet/sheet-refusal'
import { readCsv } from './csv.ts'
import { readWorkbook } from './workbook.ts'
import { startsLikeZip } from './zip-directory.ts'

/** The sheets of a file that an officer brings, told apart by its content and not by its name. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
): Promise<Verdict<readonly Sheet[], SheetRefusal>> {
  if (bytes.length === 0) return no({ code: 'sheet/empty' })
  if (startsLikeZip(bytes)) return readWorkbook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return no(containerRefusal(bytes))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    return no({ code: 'sheet/other-format', format: 'แฟ้ม PDF' })
  const sheet = readCsv(bytes, fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''))
  return sheet.ok ? yes([sheet.value]) : sheet
}

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

/**
 * Both an .xls and an .xlsx under a password are OLE containers; only the latter has a stream named
 * EncryptedPackage, its name in UTF-16.
 */
function containerRefusal(bytes: Uint8Array): SheetRefusal {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? { code: 'sheet/encrypted' }
    : { code: 'sheet/old-binary' }
}
