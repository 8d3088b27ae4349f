import type { AppRouter } from '@prongsai/api/app-router'
import { fileKinds } from '@prongsai/domain/file/file-kind'
import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { trpc } from '../trpc.ts'
import { useFileQueue, type SendingFile } from './file-queue.ts'

export type Attached = inferRouterOutputs<AppRouter>['file']['of']['attached'][number]

const isPhoto = ({ kind }: Attached): boolean => fileKinds[kind].group === 'image'

/** What is attached to a record, photos and papers apart, with what is on its way to it. */
export function useAttached(subject: AttachedTo) {
  const query = useQuery(trpc.file.of.queryOptions({ kind: subject.kind, id: subject.id }))
  const { files } = useFileQueue()
  const all = (query.data?.attached ?? []).filter((one) => isOf(subject, one))
  const coming = files.filter((one) => isSame(one.subject, subject))
  return {
    query,
    all,
    coming,
    mayAttach: (query.data?.right ?? 'none') !== 'none',
    photos: all.filter(isPhoto),
    papers: all.filter((one) => !isPhoto(one)),
    photosComing: coming.filter(isLikePhoto),
    papersComing: coming.filter((one) => !isLikePhoto(one)),
  }
}

/** Whether it is attached to the record itself, or to that very thing or step of it. */
const isOf = ({ thing, step }: AttachedTo, one: Attached): boolean =>
  one.assetId === (thing?.assetId ?? null) &&
  one.passing === (thing?.passing ?? null) &&
  one.step === (step ?? null)

const isSame = (one: AttachedTo, other: AttachedTo): boolean =>
  one.kind === other.kind &&
  one.id === other.id &&
  one.step === other.step &&
  one.thing?.assetId === other.thing?.assetId &&
  one.thing?.passing === other.thing?.passing

/** As far as the browser can tell before it is sent. */
const isLikePhoto = ({ file }: SendingFile): boolean => file.type.startsWith('image/')

/** What changes an attachment; the record and its history are read anew. */
export function useAttachmentActs(onDone: () => void) {
  const client = useQueryClient()
  const onSuccess = async () => {
    onDone()
    await Promise.all(
      [
        trpc.file.of.queryKey(),
        trpc.file.covers.queryKey(),
        trpc.asset.get.queryKey(),
        trpc.loan.ofAsset.queryKey(),
        trpc.journal.page.queryKey(),
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  }
  return {
    describe: useMutation(trpc.file.describe.mutationOptions({ onSuccess })),
    chooseCover: useMutation(trpc.file.chooseCover.mutationOptions({ onSuccess })),
    move: useMutation(trpc.file.move.mutationOptions({ onSuccess })),
    takeAway: useMutation(trpc.file.takeAway.mutationOptions({ onSuccess })),
  }
}
