import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { Camera } from '../scan/camera.tsx'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { say } from '../ui/toasts.tsx'

/** An old code that stands on the thing, typed or scanned. */
export function AddMark({ asset }: { readonly asset: string }) {
  const { t } = useTranslation('label')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('ofAsset.add')}
      </Button>
      {opened && <MarkDialog asset={asset} onClose={() => setOpened(false)} />}
    </>
  )
}

function MarkDialog({ asset, onClose }: { readonly asset: string; readonly onClose: () => void }) {
  const { t } = useTranslation('label')
  const { t: scan } = useTranslation('scan')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const [looking, setLooking] = useState(false)
  const queryClient = useQueryClient()
  const binding = useMutation(
    trpc.scan.bind.mutationOptions({
      onSuccess: () => {
        say(t('ofAsset.added', { text: text.trim() }))
        void queryClient.invalidateQueries()
        onClose()
      },
    }),
  )
  const missing = text.trim() === ''
  return (
    <ConfirmDialog
      opened
      title={t('ofAsset.add')}
      confirm={t('ofAsset.save')}
      busy={binding.isPending}
      failure={useFailure(binding.error)}
      onClose={onClose}
      onConfirm={() => {
        setAsked(true)
        if (!missing) binding.mutate({ text: text.trim(), assetId: asset })
      }}
    >
      <p>{t('ofAsset.addAbout')}</p>
      <TextInput
        data-autofocus
        label={t('ofAsset.code')}
        error={asked && missing ? t('ofAsset.codeMissing') : undefined}
        value={text}
        maxLength={300}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {looking ? (
        <Camera
          onRead={(read) => {
            setText(read)
            setLooking(false)
          }}
        />
      ) : (
        <div>
          <Button variant="subtle" onClick={() => setLooking(true)}>
            {scan('open')}
          </Button>
        </div>
      )}
    </ConfirmDialog>
  )
}

/** A code that is used no longer, with the reason. */
export function RemoveMark({ mark }: { readonly mark: { readonly id: string; readonly text: string } }) {
  const { t } = useTranslation('label')
  const { id, text } = mark
  const [asked, setAsked] = useState(false)
  const queryClient = useQueryClient()
  const removing = useMutation(
    trpc.scan.unbind.mutationOptions({
      onSuccess: () => {
        setAsked(false)
        say(t('ofAsset.removed', { text }))
        void queryClient.invalidateQueries()
      },
    }),
  )
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        aria-label={t('ofAsset.removeOf', { text })}
        onClick={() => setAsked(true)}
      >
        {t('ofAsset.remove')}
      </Button>
      <ReasonDialog
        opened={asked}
        title={t('ofAsset.removeTitle', { text })}
        about={<p>{t('ofAsset.removeAbout')}</p>}
        confirm={t('ofAsset.remove')}
        danger
        busy={removing.isPending}
        failure={useFailure(removing.error)}
        onConfirm={(reason) => removing.mutate({ id, reason })}
        onClose={() => setAsked(false)}
      />
    </>
  )
}
