import { useTranslation } from 'react-i18next'
import { useChangeWords, type JournalLine } from './entry-words.ts'

/** What an entry changed, field by field; a field that was blank before tells only what it became. */
export function EntryChanges({ entry }: { readonly entry: JournalLine }) {
  const changes = useChangeWords()(entry)
  if (changes.length === 0) return null
  return (
    <ul className="entry-changes small">
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          <span className="soft">{field}:</span> {from !== undefined && <Before text={from} />}
          <ins>{to}</ins>
        </li>
      ))}
    </ul>
  )
}

function Before({ text }: { readonly text: string }) {
  const { t } = useTranslation('journal')
  return (
    <>
      <del>{text}</del> <span className="soft">{t('becomes')}</span>{' '}
    </>
  )
}
