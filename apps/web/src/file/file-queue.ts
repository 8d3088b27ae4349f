import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { headLength, judgeHead } from '@prongsai/domain/file/sniff'
import { fileRefusalText } from '@prongsai/domain/file/file-refusal'
import { useSyncExternalStore } from 'react'
import { queryClient } from '../query-client.ts'
import { newKey } from '../sending.ts'
import { HttpFailure } from '../session/http-failure.ts'
import { trpc } from '../trpc.ts'
import { previewOf } from './preview.ts'
import { FileGone, sendFile } from './send-file.ts'
import { forgetWaiting, keepWaiting, waitingOf, type WaitingFile } from './waiting-files.ts'

/** A file on its way, with what the screen shows of it. */
export type SendingFile = WaitingFile & { readonly share: number; readonly preview: string }

/** Files on their way, in order; `away` while the server does not answer. */
export type FileQueue = { readonly files: readonly SendingFile[]; readonly away: boolean }

const listeners = new Set<() => void>()
let queue: FileQueue = { files: [], away: false }
let owner: string | undefined
let sending = false
let waking: (() => void) | undefined

function set(next: Partial<FileQueue>): void {
  queue = { ...queue, ...next }
  for (const listener of listeners) listener()
}

export const useFileQueue = (): FileQueue =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => queue,
  )

/** Goes on with what this person had waiting here; whoever was here before is not sent for. */
export async function openQueue(person: string): Promise<void> {
  if (owner === person) return
  owner = person
  await readAnew()
}

/** Other pages of the same browser are told of what is added and what has gone. */
const told = 'prongsai.files.told'
const tellOthers = () => localStorage.setItem(told, newKey())
window.addEventListener('storage', ({ key }) => {
  if (key === told) void readAnew()
})
window.addEventListener('online', () => waking?.())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') waking?.()
})

async function readAnew(): Promise<void> {
  if (owner === undefined) return
  const kept = await waitingOf(owner)
  if (kept === undefined) return
  const known = new Map(queue.files.map((one) => [one.id, one]))
  const gone = queue.files.filter(({ id }) => !kept.some((one) => one.id === id))
  set({ files: kept.map((one) => ({ ...shownOf(one), ...known.get(one.id), problem: one.problem })) })
  for (const one of gone) await shownAnew(one)
  void drawPreviews()
  void send()
}

const shownOf = (file: WaitingFile): SendingFile => ({ ...file, share: 0, preview: '' })

/** One after another, as each is drawn. */
async function drawPreviews(): Promise<void> {
  for (const file of queue.files.filter(({ preview }) => preview === '')) {
    const preview = await previewOf(file.file)
    set({ files: queue.files.map((one) => (one.file === file.file ? { ...one, preview } : one)) })
  }
}

/** Takes files that were chosen, dropped, pasted or taken with the camera: shown now, sent as soon as can be. */
export async function addFiles(subject: AttachedTo, files: Iterable<File>): Promise<void> {
  if (owner === undefined) return
  for (const file of files) {
    const waiting = {
      id: newKey(),
      owner,
      subject,
      name: file.name,
      file,
      addedAt: Date.now() + queue.files.length / 1000,
      problem: await problemOf(file),
    }
    await keepWaiting(waiting)
    if (!isKnown(waiting)) set({ files: [...queue.files, shownOf(waiting)] })
  }
  tellOthers()
  void drawPreviews()
  void send()
}

/** What another page has been told of may be here already. */
const isKnown = ({ id }: WaitingFile): boolean => queue.files.some((one) => one.id === id)

/** What the server would refuse by the first bytes is said before a byte is sent; how large one may be the server says. */
async function problemOf(file: File): Promise<string | null> {
  const head = await file
    .slice(0, headLength)
    .arrayBuffer()
    .catch(() => undefined)
  if (head === undefined) return null
  const judged = judgeHead(new Uint8Array(head), file.size, { image: Infinity, paper: Infinity })
  return judged.ok ? null : fileRefusalText(judged.refusal)
}

/** Tried again under a key of its own: what was refused under the former stays refused. */
export async function retryFile(id: string): Promise<void> {
  const file = queue.files.find((one) => one.id === id)
  if (file === undefined) return
  await replaceBy(file, { ...file, id: newKey(), problem: null, share: 0 })
  void send()
}

export async function dropFile(id: string): Promise<void> {
  await forgetWaiting(id)
  leaveOut(id)
  tellOthers()
}

function leaveOut(id: string): void {
  const file = queue.files.find((one) => one.id === id)
  set({ files: queue.files.filter((one) => one.id !== id) })
  if (file !== undefined && file.preview !== '') URL.revokeObjectURL(file.preview)
}

async function replaceBy(file: SendingFile, next: SendingFile): Promise<void> {
  set({ files: queue.files.map((one) => (one.id === file.id ? next : one)) })
  const { share: _share, preview: _preview, ...waiting } = next
  await keepWaiting(waiting)
  if (next.id !== file.id) await forgetWaiting(file.id)
}

/** One page of the browser sends at a time, where the browser can see to that. */
async function send(): Promise<void> {
  waking?.()
  if (sending || next() === undefined) return
  sending = true
  try {
    if ('locks' in navigator) await navigator.locks.request('prongsai.files', sendAll)
    else await sendAll()
  } finally {
    sending = false
  }
  // What was added in the last moment saw this page still at work.
  if (next() !== undefined) void send()
}

const next = (): SendingFile | undefined => queue.files.find(({ problem }) => problem === null)

async function sendAll(): Promise<void> {
  let failures = 0
  for (let file = next(); file !== undefined; file = next()) {
    const isThrough = await sendOne(file)
    failures = isThrough ? 0 : failures + 1
    if (!isThrough) await pause(failures)
  }
  set({ away: false })
}

/** Whether the server answered: with the file kept, or with the reason why not. */
async function sendOne(file: SendingFile): Promise<boolean> {
  try {
    await sendFile(file, (share) => {
      set({
        away: false,
        files: queue.files.map((one) => (one.id === file.id ? { ...one, share } : one)),
      })
    })
  } catch (error) {
    return failed(file, error)
  }
  await forgetWaiting(file.id)
  await shownAnew(file)
  leaveOut(file.id)
  tellOthers()
  return true
}

const gone = 'อ่านแฟ้มนี้จากเครื่องไม่ได้แล้ว กรุณาเลือกแฟ้มใหม่อีกครั้ง'

async function failed(file: SendingFile, error: unknown): Promise<boolean> {
  if (error instanceof HttpFailure && error.status === 410) {
    await replaceBy(file, { ...file, id: newKey() })
    return true
  }
  const sentence = error instanceof FileGone ? gone : sentenceIn(error)
  if (sentence === undefined) {
    set({ away: true })
    return false
  }
  await replaceBy(file, { ...file, problem: sentence })
  return true
}

/** Who is not signed in any more signs in and it goes on; what is refused is refused. */
function sentenceIn(error: unknown): string | undefined {
  if (!(error instanceof HttpFailure)) return undefined
  const isRefused = error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status)
  return isRefused ? (error.sentence ?? 'ระบบไม่รับแฟ้มนี้ กรุณาตรวจสอบแล้วเลือกใหม่') : undefined
}

/** Longer each time, up to half a minute; over at once when the connection is back or the page comes into view. */
function pause(failures: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, Math.min(30_000, 1000 * 2 ** (failures - 1)))
  waking = resolve
  return promise.finally(() => {
    clearTimeout(timer)
    waking = undefined
  })
}

/** The record shows it as it is kept, before it goes out of the queue. */
async function shownAnew({ subject }: WaitingFile): Promise<void> {
  await queryClient.invalidateQueries({
    queryKey: trpc.file.of.queryKey({ kind: subject.kind, id: subject.id }),
  })
  void queryClient.invalidateQueries({ queryKey: trpc.file.covers.queryKey() })
  void queryClient.invalidateQueries({ queryKey: trpc.asset.get.queryKey() })
  void queryClient.invalidateQueries({ queryKey: trpc.loan.ofAsset.queryKey() })
  void queryClient.invalidateQueries({ queryKey: trpc.journal.page.queryKey() })
}
