import { useTranslation } from 'react-i18next'
import { useChangeWords, type ChangeInWords, type JournalLine } from './entry-words.ts'

/** So many fields are told at once: what a registration fills in is twenty, and a page tells fifty decisions. */
const toldAtOnce = 4

/** What an entry changed, field by field; a field that was blank before tells only what it became. */
export function EntryChanges({ entry }: { readonly entry: JournalLine }) {
  const { t } = useTranslation('journal')
  const changes = useChangeWords()(entry)
  if (changes.length === 0) return null
  if (changes.length <= toldAtOnce + 1) return <ChangeList changes={changes} />
  return (
    <>
      <ChangeList changes={changes.slice(0, toldAtOnce)} />
      <details className="entry-more small">
        <summary>
          {t('showAll', { n: changes.length })}
          <span className="visually-hidden"> {t('number', { number: String(entry.number) })}</span>
        </summary>
        <ChangeList changes={changes.slice(toldAtOnce)} />
      </details>
    </>
  )
}

const ChangeList = ({ changes }: { readonly changes: readonly ChangeInWords[] }) => (
  <ul className="entry-changes small">
    {changes.map(({ field, from, to }) => (
      <li key={field}>
        <span className="soft">{field}:</span> {from !== undefined && <Before text={from} />}
        <ins>{to}</ins>
      </li>
    ))}
  </ul>
)

function Before({ text }: { readonly text: string }) {
  const { t } = useTranslation('journal')
  return (
    <>
      <del>{text}</del> <span className="soft">{t('becomes')}</span>{' '}
    </>
  )
}
