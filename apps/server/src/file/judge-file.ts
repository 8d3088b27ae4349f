import { open, type FileHandle } from 'node:fs/promises'
import { no, type Verdict } from '@prongsai/domain/base/verdict'
import type { FileKind } from '@prongsai/domain/file/file-kind'
import type { FileLimits } from '@prongsai/domain/file/file-limits'
import type { FileRefusal } from '@prongsai/domain/file/file-refusal'
import { compoundNames, judgeArchive, judgeCompound } from '@prongsai/domain/file/office-document'
import { headLength, judgeHead, type Leading } from '@prongsai/domain/file/sniff'
import { zipDirectory, zipEntries, zipMimetype, zipTailLength } from '@prongsai/domain/file/zip'

/** A directory of an office document is no larger than this. */
const longestDirectory = 4 * 1024 * 1024

/** What a file really is, and whether it may be kept: told by its bytes, read a little at a time. */
export async function judgeFile(
  path: string,
  size: number,
  limits: FileLimits,
): Promise<Verdict<FileKind, FileRefusal>> {
  const file = await open(path, 'r')
  try {
    const leading = judgeHead(await bytesAt(file, 0, headLength), size, limits)
    return leading.ok ? await judgeInside(file, size, leading.value) : leading
  } finally {
    await file.close()
  }
}

/** The same as far as the first bytes tell it. */
export async function judgeBeginning(path: string, size: number, limits: FileLimits) {
  const file = await open(path, 'r')
  try {
    return judgeHead(await bytesAt(file, 0, headLength), size, limits)
  } finally {
    await file.close()
  }
}

async function judgeInside(
  file: FileHandle,
  size: number,
  leading: Leading,
): Promise<Verdict<FileKind, FileRefusal>> {
  if (leading === 'zip') return judgeZip(file, size)
  return leading === 'ole' ? judgeOle(file, size) : { ok: true, value: leading }
}

async function judgeZip(file: FileHandle, size: number): Promise<Verdict<FileKind, FileRefusal>> {
  const from = Math.max(0, size - zipTailLength)
  const directory = zipDirectory(await bytesAt(file, from, size - from), size)
  if (directory === undefined) return no({ code: 'file/broken-document' })
  if (directory.length > longestDirectory) return no({ code: 'file/too-heavy' })
  const entries = zipEntries(await bytesAt(file, directory.at, directory.length), directory.entries)
  if (entries === undefined) return no({ code: 'file/broken-document' })
  return judgeArchive(entries, zipMimetype(await bytesAt(file, 0, 200)))
}

const stride = 512 * 1024
const mostNames = 100_000

async function judgeOle(file: FileHandle, size: number): Promise<Verdict<FileKind, FileRefusal>> {
  const names = new Set<string>()
  for (let at = 0; at < size && names.size < mostNames; at += stride) {
    for (const name of compoundNames(await bytesAt(file, at, Math.min(stride, size - at)))) names.add(name)
  }
  return judgeCompound(names)
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
