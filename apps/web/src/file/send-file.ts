import { z } from 'zod'
import { HttpFailure } from '../session/http-failure.ts'
import type { WaitingFile } from './waiting-files.ts'

/** So much goes at a time: little enough that a bad connection brings some of it through. */
const part = 256 * 1024
const patience = 120_000

const standing = z.object({
  offset: z.number(),
  bytes: z.number(),
  state: z.enum(['open', 'kept']),
})
const refused = z.object({ error: z.string() })

/** Sends a file from where it stands with the server, telling how much has gone; what it is answered when cut off is asked anew. */
export async function sendFile(
  { id, subject, name, file }: WaitingFile,
  onShare: (share: number) => void,
): Promise<void> {
  const place = `/uploads/${id}`
  let now = await ask(place, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject, name, bytes: file.size }),
  })
  while (now.state === 'open' && now.offset < file.size) {
    onShare(now.offset / file.size)
    now = await ask(place, {
      method: 'PATCH',
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(now.offset) },
      body: await readable(file.slice(now.offset, now.offset + part)),
    })
  }
  onShare(1)
  if (now.state === 'open') await ask(`${place}/finish`, { method: 'POST' })
}

/** The browser has let the file go: the telephone's own photo was removed, or its card was. */
export class FileGone extends Error {
  override readonly name = 'FileGone'
}

async function readable(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer()
  } catch (error) {
    throw new FileGone('the file cannot be read any more', { cause: error })
  }
}

/** 409 is an answer too: it says where the server really is. */
async function ask(path: string, request: RequestInit): Promise<z.output<typeof standing>> {
  const signal = AbortSignal.timeout(patience)
  const response = await fetch(path, { ...request, signal }).catch(() => {
    throw new HttpFailure(0)
  })
  const said: unknown = await response.json().catch(() => undefined)
  const known = standing.safeParse(said)
  if ((response.ok || response.status === 409) && known.success) return known.data
  const sentence = refused.safeParse(said)
  throw new HttpFailure(
    response.ok ? 0 : response.status,
    sentence.success ? { sentence: sentence.data.error } : {},
  )
}
