import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { Camera } from './camera.tsx'
import { ScanLines } from './scan-lines.tsx'
import { TypedCode } from './typed-code.tsx'
import { useScans, type ScannedCard } from './use-scans.ts'

/** One scan for one search: the card that is meant closes it. */
export function ScanDialog(props: {
  readonly onCard: (card: ScannedCard) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('scan')
  const scans = useScans('search', props.onCard)
  return (
    <Dialog opened wide onClose={props.onClose} title={t('dialog')}>
      <div className="stack-near">
        <Camera onRead={scans.add} />
        <TypedCode onRead={scans.add} />
        <ScanLines
          lines={scans.lines}
          onChoose={(_line, card) => props.onCard(card)}
          onAgain={scans.again}
          onRemove={scans.remove}
        />
      </div>
    </Dialog>
  )
}
