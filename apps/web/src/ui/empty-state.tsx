import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Nothing here yet: one sentence why, and the one thing to do about it. */
export const EmptyState = ({ why, action }: { readonly why: string; readonly action?: ReactNode }) => (
  <div className="empty">
    <p>{why}</p>
    {action}
  </div>
)

/** Something was looked for and not found: what it was, and how to look wider. */
export function NothingFound(props: { readonly query?: string; readonly onClear: () => void }) {
  const { t } = useTranslation('ui')
  const named = props.query !== undefined && props.query !== ''
  return (
    <output className="empty">
      <p>
        <strong>{named ? t('none_found.title', { query: props.query }) : t('none_found.filtered')}</strong>
      </p>
      <p className="soft">{t('none_found.widen')}</p>
      <Button variant="default" onClick={props.onClear}>
        {t('filter.clear')}
      </Button>
    </output>
  )
}
