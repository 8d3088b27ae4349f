import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { say } from '../ui/toasts.tsx'

/** Receiving, by oneself or on the spot. */
export function useReceive(onDone?: () => void) {
  const { t } = useTranslation('custody')
  const queryClient = useQueryClient()
  return useMutation(
    trpc.custody.receive.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        say(t('note.received'))
        onDone?.()
      },
    }),
  )
}
