import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useVersion } from './edition.ts'
import { EndDialog } from './end-dialog.tsx'
import { useKept } from './kept.ts'
import type { UnitRow } from './people.ts'

export function CloseUnitDialog({ unit, onClose }: { readonly unit: UnitRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { today } = useMe()
  const edition = useVersion(unit.version)
  const kept = useKept()
  const closing = useMutation(
    trpc.office.closeUnit.mutationOptions({
      onSuccess: () => {
        onClose()
        kept(t('units.closed', { name: unit.name }))
      },
      onError: edition.meet,
    }),
  )
  const failure = useFailure(closing.error)
  return (
    <EndDialog
      title={t('units.closeTitle', { name: unit.name })}
      about={t('units.closeAbout')}
      day={{ label: t('units.closeOn'), suggested: today }}
      reason={{ label: t('units.closeReason') }}
      submit={t('units.close')}
      busy={closing.isPending}
      failure={failure}
      onEnd={(ending) => closing.mutate({ unit: unit.id, version: edition.version, ...ending })}
      onClose={onClose}
    />
  )
}
