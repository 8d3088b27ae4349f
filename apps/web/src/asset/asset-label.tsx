import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import type { AssetRecord } from './asset-page.tsx'

const LinkCode = lazy(() =>
  import('../office/link-code.tsx').then((module) => ({ default: module.LinkCode })),
)

/** The code on the article's label: whoever scans it, and is of the office, is at its card. */
export function AssetLabel({
  record,
  onClose,
}: {
  readonly record: AssetRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('asset')
  const address = new URL(`/a/${record.publicId}`, location.origin).href
  return (
    <Dialog opened onClose={onClose} title={t('record.labelTitle')}>
      <div className="stack-near asset-label">
        <p>
          <strong>{record.code}</strong> {record.name}
        </p>
        <Suspense fallback={<Loading lines={4} />}>
          <LinkCode address={address} label={t('record.labelOf', { address })} />
        </Suspense>
        <p className="soft small">{t(isHere(address) ? 'record.labelHere' : 'record.labelAbout')}</p>
      </div>
    </Dialog>
  )
}

/** A label that leads to this machine's own name leads a telephone nowhere. */
const isHere = (address: string): boolean => ['localhost', '127.0.0.1'].includes(new URL(address).hostname)
