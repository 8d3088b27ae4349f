import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useAttachmentActs, type Attached } from './attached.ts'

/** What a photo or a paper shows, in words; it is also what is read aloud in its place. */
export function CaptionDialog(props: { readonly attached: Attached; readonly onClose: () => void }) {
  const { t } = useTranslation('file')
  const [caption, setCaption] = useState(props.attached.caption)
  const { describe } = useAttachmentActs(props.onClose)
  const failure = useFailure(describe.error)
  const save = () => {
    if (caption.trim() === props.attached.caption) props.onClose()
    else describe.mutate({ id: props.attached.id, caption })
  }
  return (
    <ConfirmDialog
      opened
      title={t('captionTitle')}
      confirm={t('saveCaption')}
      busy={describe.isPending}
      failure={failure}
      onConfirm={save}
      onClose={props.onClose}
    >
      <TextInput
        label={t('captionLabel')}
        description={t('captionHelp')}
        value={caption}
        maxLength={200}
        data-autofocus
        onChange={(event) => setCaption(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
    </ConfirmDialog>
  )
}
