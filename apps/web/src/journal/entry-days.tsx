import { bangkokDay, bangkokTime, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { EntryChanges } from './entry-changes.tsx'
import { placeOf, useSubjectName, useWho, type JournalLine } from './entry-words.ts'
import { journalHref } from './journal-address.ts'

const momentOf = ({ at }: JournalLine) => instantFrom(new Date(at))

/** Entries under the day on which they were made. */
export function EntryDays({ entries }: { readonly entries: readonly JournalLine[] }) {
  const { day, distance } = useDays()
  const days = Map.groupBy(entries, (entry) => bangkokDay(momentOf(entry)))
  return [...days].map(([on, made]) => (
    <section key={on} className="sheet entry-day" aria-labelledby={`day-${on}`}>
      <h2 id={`day-${on}`}>
        {day(on)} <span className="soft">({distance(on)})</span>
      </h2>
      <ol>
        {made.map((entry) => (
          <EntryLine key={entry.hash} entry={entry} />
        ))}
      </ol>
    </section>
  ))
}

function EntryLine({ entry }: { readonly entry: JournalLine }) {
  const { t } = useTranslation('journal')
  const who = useWho()
  const number = String(entry.number)
  return (
    <li className="entry">
      <p className="entry-time">
        <time dateTime={entry.at}>{t('time', { time: bangkokTime(momentOf(entry)) })}</time>
      </p>
      <div className="entry-body">
        <p>
          <strong>{t(`act.${entry.act}`)}</strong> <SubjectLink entry={entry} />
        </p>
        {entry.clause !== null && <p className="small">{t('clause', { clause: entry.clause })}</p>}
        <EntryChanges entry={entry} />
        {entry.reason !== null && <p className="small">{t('reason', { reason: entry.reason })}</p>}
        <p className="soft small">{who(entry.actor)}</p>
      </div>
      <p className="entry-number soft small">
        <span>{t('number', { number })}</span>
        <span title={entry.hash}>{t('hash', { hash: entry.hash.slice(0, 8) })}</span>
        <OnlyThis entry={entry} />
      </p>
    </li>
  )
}

/** To the course of this one record alone. */
function OnlyThis({ entry }: { readonly entry: JournalLine }) {
  const { t } = useTranslation('journal')
  const { kind, id, label } = entry.subject
  return (
    <a className="entry-only small no-print" href={journalHref({ subject: { kind, id } })}>
      {t('onlyThis')}
      <span className="visually-hidden"> {label}</span>
    </a>
  )
}

function SubjectLink({ entry }: { readonly entry: JournalLine }) {
  const name = useSubjectName()(entry.subject)
  const place = placeOf(entry)
  return place === undefined ? name : <a href={place}>{name}</a>
}
