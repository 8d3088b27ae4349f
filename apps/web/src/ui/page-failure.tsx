import { useTranslation } from 'react-i18next'
import { FailureNote } from './failure-note.tsx'
import { PageHead } from './page-head.tsx'

type Props = {
  readonly message: string
  readonly onRetry: () => void
  readonly above?: { readonly href: string; readonly name: string }
}

/** A whole page that could not be opened. */
export function PageFailure({ message, onRetry, above }: Props) {
  const { t } = useTranslation('ui')
  return (
    <>
      <PageHead title={t('failure.page')} {...(above && { above })} />
      <FailureNote message={message} onRetry={onRetry} />
    </>
  )
}
