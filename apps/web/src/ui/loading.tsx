import { useTranslation } from 'react-i18next'

/** The shape of what comes, seen only when it takes longer than a moment. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation('ui')
  return (
    <output className="loading" aria-busy>
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="loading-line" aria-hidden="true" />
      ))}
    </output>
  )
}
