import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNow, speak } from '../words/words.ts'

/** A page for someone who is not signed in yet: narrow, quiet, with the language at hand. */
export function Doorway({ wide, children }: { readonly wide?: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('frame')
  const other = languageNow() === 'th' ? 'en' : 'th'
  return (
    <div className={wide ? 'doorway doorway-wide' : 'doorway'}>
      <header className="doorway-head">
        <strong>{t('product')}</strong>
        <button type="button" className="link-button" lang={other} onClick={() => void speak(other)}>
          {t('language')}
        </button>
      </header>
      {other === 'th' && <p className="soft small doorway-note">{t('thaiStays')}</p>}
      <main id="content">{children}</main>
    </div>
  )
}
