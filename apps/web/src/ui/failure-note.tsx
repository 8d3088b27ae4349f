import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A part of a page that could not be opened: what happened, and the way to try again. */
export function FailureNote(props: { readonly message: string; readonly onRetry?: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <div className="failure" role="alert">
      <p>{props.message}</p>
      {props.onRetry && (
        <Button variant="default" onClick={props.onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
