import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../trpc.ts'

/** The views of the register that this person sees: his own, and those that his unit shares. */
export function useSavedViews() {
  const queryClient = useQueryClient()
  const views = useQuery(trpc.view.list.queryOptions({ list: 'assets' }))
  const again = { onSuccess: () => queryClient.invalidateQueries(trpc.view.pathFilter()) }
  return {
    views: views.data ?? [],
    saving: useMutation(trpc.view.save.mutationOptions(again)),
    removing: useMutation(trpc.view.remove.mutationOptions(again)),
  }
}
