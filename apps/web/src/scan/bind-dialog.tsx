import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { say } from '../ui/toasts.tsx'

/** Finds the card on which an unknown code stands, and gives it the code. */
export function BindDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { t } = useTranslation('scan')
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery(
    trpc.asset.find.queryOptions(
      { text: settled },
      { enabled: settled.length >= 2, placeholderData: keepPreviousData },
    ),
  )
  const queryClient = useQueryClient()
  const binding = useMutation(trpc.scan.bind.mutationOptions())
  const failure = useFailure(binding.error)
  const hits = settled.length < 2 ? [] : (found.data ?? [])
  const bind = ({ id, code }: (typeof hits)[number]) =>
    binding.mutate(
      { text, assetId: id },
      {
        onSuccess: () => {
          say(t('deal.bound', { text, code }), `/assets/${id}`)
          void queryClient.invalidateQueries()
          onClose()
        },
      },
    )
  return (
    <Dialog opened wide onClose={onClose} title={t('deal.bindOf', { text })}>
      <div className="stack-near">
        <p>{t('deal.bindAbout')}</p>
        <TextInput
          data-autofocus
          aria-label={t('deal.search')}
          placeholder={t('deal.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<Icon name="search" />}
        />
        {failure !== undefined && (
          <p className="failure" role="alert">
            {failure}
          </p>
        )}
        {found.isSuccess && settled.length >= 2 && hits.length === 0 && <p>{t('deal.noHit')}</p>}
        <ul className="bind-hits">
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" className="link-button" onClick={() => bind(hit)}>
                {hit.name}
                <span className="soft small">{t('of', { code: hit.code, unit: hit.unit })}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
