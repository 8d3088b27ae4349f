import { Autocomplete, Button, Textarea } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenPlaces } from '../place/places.ts'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { say } from '../ui/toasts.tsx'

type Thing = { readonly id: string; readonly code: string; readonly place: string }

/** ย้ายที่ตั้ง: whoever gives for a division also says where its things stand. */
export function MovePlace({ asset }: { readonly asset: Thing }) {
  const { t } = useTranslation('custody')
  const me = useMe()
  const [opened, setOpened] = useState(false)
  if (!may(me.actor, 'custody:give')) return null
  return (
    <div>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('ofAsset.move')}
      </Button>
      {opened && <MoveDialog asset={asset} onClose={() => setOpened(false)} />}
    </div>
  )
}

function MoveDialog({ asset, onClose }: { readonly asset: Thing; readonly onClose: () => void }) {
  const { t } = useTranslation('custody')
  const [place, setPlace] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const places = useOpenPlaces()
  const queryClient = useQueryClient()
  const moving = useMutation(
    trpc.custody.movePlace.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        say(t('ofAsset.moved'))
        onClose()
      },
    }),
  )
  const whole = place.trim() !== '' && reason.trim() !== ''
  const wrong = (text: string, words: string) => (asked && text.trim() === '' ? words : undefined)
  return (
    <ConfirmDialog
      opened
      title={t('ofAsset.moveTitle', { code: asset.code })}
      confirm={t('ofAsset.moveSave')}
      busy={moving.isPending}
      failure={useFailure(moving.error)}
      onConfirm={() => {
        setAsked(true)
        if (whole) moving.mutate({ ids: [asset.id], place, reason })
      }}
      onClose={onClose}
    >
      <Autocomplete
        data={[...new Set(places.map(({ path }) => path))]}
        limit={30}
        label={t('ofAsset.movePlace')}
        description={asset.place === '' ? undefined : t('ofAsset.moveFrom', { place: asset.place })}
        error={wrong(place, t('ofAsset.placeMissing'))}
        value={place}
        onChange={setPlace}
        data-autofocus
        aria-required
      />
      <Textarea
        label={t('ofAsset.moveReason')}
        error={wrong(reason, t('ofAsset.reasonMissing'))}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={2}
        aria-required
      />
    </ConfirmDialog>
  )
}
