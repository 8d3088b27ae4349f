import { Radio, Textarea, TextInput } from '@mantine/core'
import type { AssetId } from '@prongsai/domain/base/id'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

type Thing = { readonly id: AssetId; readonly code: string }

/** เพิ่มเข้าชุด: one card, found by its code or name, with the reason. */
export function JoinDialog({ asset, onClose }: { readonly asset: Thing; readonly onClose: () => void }) {
  const { t } = useTranslation('part')
  const { t: ui } = useTranslation('ui')
  const [part, setPart] = useState<AssetId>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const decided = useDecided(onClose)
  const joining = useMutation(trpc.part.join.mutationOptions({ onSuccess: () => decided(t('joined')) }))
  return (
    <ConfirmDialog
      opened
      title={t('joinTitle', { code: asset.code })}
      confirm={t('join')}
      busy={joining.isPending}
      failure={useFailure(joining.error)}
      onConfirm={() => {
        setAsked(true)
        if (part !== undefined && reason.trim() !== '')
          joining.mutate({ wholeId: asset.id, partId: part, reason })
      }}
      onClose={onClose}
    >
      <p>{t('joinAbout', { code: asset.code })}</p>
      <FindOne
        but={asset.id}
        chosen={part}
        error={asked && part === undefined ? t('choose') : undefined}
        onChoose={setPart}
      />
      <Textarea
        label={t('reason')}
        error={asked && reason.trim() === '' ? ui('reason.required') : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={2}
        aria-required
      />
    </ConfirmDialog>
  )
}

function FindOne(props: {
  readonly but: AssetId
  readonly chosen: AssetId | undefined
  readonly error: string | undefined
  readonly onChoose: (id: AssetId) => void
}) {
  const { t } = useTranslation('part')
  const [text, setText] = useState('')
  const found = useQuery(
    trpc.asset.find.queryOptions(
      { text },
      { enabled: text.trim().length > 1, placeholderData: keepPreviousData },
    ),
  )
  const cards = (found.data ?? []).filter(({ id, status }) => id !== props.but && status !== 'disposed')
  return (
    <>
      <TextInput
        label={t('find')}
        error={props.error}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
      {found.data && cards.length === 0 && <p className="soft small">{t('foundNone')}</p>}
      {cards.length > 0 && (
        <Radio.Group
          label={t('found')}
          value={props.chosen ?? ''}
          onChange={(chosen) => {
            const card = cards.find(({ id }) => id === chosen)
            if (card) props.onChoose(card.id)
          }}
        >
          <div className="choices">
            {cards.map(({ id, code, name, unit }) => (
              <Radio key={id} value={id} label={`${code} ${name}`} description={unit} />
            ))}
          </div>
        </Radio.Group>
      )}
    </>
  )
}
