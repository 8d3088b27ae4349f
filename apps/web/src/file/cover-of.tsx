import { useQuery } from '@tanstack/react-query'
import { trpc } from '../trpc.ts'

/** The photo that stands for a card, small, in a list; those of the whole page are asked for at once. */
export function CoverOf({ id, among }: { readonly id: string; readonly among: readonly string[] }) {
  const covers = useQuery(trpc.file.covers.queryOptions({ ids: [...among] }))
  const cover = covers.data?.find((one) => one.id === id)
  if (cover === undefined) return null
  return <img className="cover-small" src={`/files/${cover.fileId}/thumb`} alt="" loading="lazy" />
}
