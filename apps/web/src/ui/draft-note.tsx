import { useTranslation } from 'react-i18next'

/** Tells that an unfinished draft came back, and lets it go. */
export function DraftNote({
  draft,
}: {
  readonly draft: { readonly restored: boolean; readonly discard: () => void }
}) {
  const { t } = useTranslation('ui')
  if (!draft.restored) return null
  return (
    <output className="note">
      {t('draft.restored')}{' '}
      <button type="button" className="link-button" onClick={draft.discard}>
        {t('draft.discard')}
      </button>
    </output>
  )
}
