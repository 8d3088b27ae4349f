import { useQueryClient } from '@tanstack/react-query'
import { trpc } from '../trpc.ts'
import { chosenCard, type Chosen } from './chosen.ts'

/** A card as it is asked for: as the set that it is part of, where it is one. Undefined of what no division holds. */
export function useTaking(): (id: string) => Promise<Chosen | undefined> {
  const queryClient = useQueryClient()
  return async (id) => {
    const { wholes } = await queryClient.fetchQuery(trpc.part.ofAsset.queryOptions({ id }))
    const asked = wholes.find(({ until }) => until === null)?.id ?? id
    const { parts } = await queryClient.fetchQuery(trpc.part.ofAsset.queryOptions({ id: asked }))
    const held = await queryClient.fetchQuery(trpc.custody.heldNow.queryOptions({ ids: [asked] }))
    const card = held.find(({ assetId }) => assetId === asked)
    const along = parts.filter(({ until }) => until === null).map(({ code, name }) => `${code} ${name}`)
    return card && chosenCard(card, along.join(', '))
  }
}
