import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { ComingActs, ComingState } from './coming-file.tsx'
import { useFileQueue, type SendingFile } from './file-queue.ts'

/** Every file on its way, with what can be done with each. */
export function SendingFiles({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('frame')
  const { files } = useFileQueue()
  return (
    <Dialog opened title={t('files.title')} onClose={onClose}>
      <ul className="paper-list">
        {files.map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </ul>
    </Dialog>
  )
}

const FileLine = ({ file }: { readonly file: SendingFile }) => (
  <li data-problem={file.problem !== null || undefined}>
    <span className="paper-name">{file.name}</span>
    <ComingState file={file} />
    <ComingActs file={file} />
  </li>
)
