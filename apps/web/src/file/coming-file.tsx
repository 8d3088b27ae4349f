import { useTranslation } from 'react-i18next'
import { dropFile, retryFile, useFileQueue, type SendingFile } from './file-queue.ts'

/** What is told of a file on its way: how far it is, that it waits for a connection, or why it is not sent. */
export function ComingState({ file }: { readonly file: SendingFile }) {
  const { t } = useTranslation('frame')
  const { away } = useFileQueue()
  if (file.problem !== null) return <span className="coming-problem">{file.problem}</span>
  if (away) return <span className="soft small">{t('files.away')}</span>
  return <span className="soft small">{t(stateOf(file), { n: Math.floor(file.share * 100) })}</span>
}

function stateOf({ share }: SendingFile) {
  if (share === 1) return 'files.keeping'
  return share === 0 ? 'files.waits' : 'files.share'
}

/** What can be done with one that is not sent. */
export function ComingActs({ file }: { readonly file: SendingFile }) {
  const { t } = useTranslation('frame')
  if (file.problem === null) return null
  return (
    <span className="row coming-acts">
      <button type="button" className="link-button" onClick={() => void retryFile(file.id)}>
        {t('files.retry')}
      </button>
      <button type="button" className="link-button" onClick={() => void dropFile(file.id)}>
        {t('files.drop')}
      </button>
    </span>
  )
}
