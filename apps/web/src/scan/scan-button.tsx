import { ActionIcon } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import type { ScannedCard } from './use-scans.ts'

const ScanDialog = lazy(() => import('./scan-dialog.tsx').then((module) => ({ default: module.ScanDialog })))

/** Beside a search: the thing before one, instead of its name. */
export function ScanButton({ onCard }: { readonly onCard: (card: ScannedCard) => void }) {
  const { t } = useTranslation('frame')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <ActionIcon variant="default" size={42} aria-label={t('scanning')} onClick={() => setOpened(true)}>
        <Icon name="scan" />
      </ActionIcon>
      {opened && (
        <Suspense>
          <ScanDialog
            onClose={() => setOpened(false)}
            onCard={(card) => {
              setOpened(false)
              onCard(card)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
