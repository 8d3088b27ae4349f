import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useReceive } from './receive.ts'
import { SignaturePad } from './signature-pad.tsx'

import type { TransferNote } from './transfer-page.tsx'

/** The keeper signs on the device of who gives, who is the witness. */
export function SignDialog({ note, onClose }: { readonly note: TransferNote; readonly onClose: () => void }) {
  const { t } = useTranslation('custody')
  const [path, setPath] = useState('')
  const [tried, setTried] = useState(false)
  const receiving = useReceive(onClose)
  const failure = useFailure(receiving.error)
  return (
    <ConfirmDialog
      opened
      title={t('note.signTitle', { name: note.toKeeper ?? '' })}
      confirm={t('note.signDone')}
      busy={receiving.isPending}
      failure={tried && path === '' ? t('note.signMissing') : failure}
      onConfirm={() => {
        setTried(true)
        if (path !== '') receiving.mutate({ id: note.id, refused: [], receivedOn: null, signature: path })
      }}
      onClose={onClose}
    >
      <p>{t('note.signAbout')}</p>
      <SignaturePad value={path} onChange={setPath} />
    </ConfirmDialog>
  )
}
