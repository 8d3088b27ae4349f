import { may } from '@prongsai/domain/access/permissions'
import type { SubjectKind } from '@prongsai/domain/journal/entry'
import { Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { EntryChanges } from './entry-changes.tsx'
import { useWho, type JournalLine } from './entry-words.ts'
import { journalHref } from './journal-address.ts'

type CourseProps = {
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly title: string
}

/** The course of a record, as the journal tells it to who may see that. */
export function RecordCourse(props: CourseProps) {
  const { t } = useTranslation('journal')
  const { actor } = useMe()
  return (
    <section className="sheet history">
      <h2>{props.title}</h2>
      {may(actor, 'journal:read') ? (
        <Suspense fallback={<Loading lines={4} />}>
          <Course subject={props.subject} />
        </Suspense>
      ) : (
        <p className="soft">{t('closed')}</p>
      )}
    </section>
  )
}

function Course({ subject }: Pick<CourseProps, 'subject'>) {
  const { t } = useTranslation('journal')
  const page = useQuery(trpc.journal.page.queryOptions({ subject }))
  const failure = useFailure(page.error)
  if (page.isPending) return <Loading lines={4} />
  if (failure !== undefined) return <FailureNote message={failure} onRetry={() => void page.refetch()} />
  return (
    <>
      {page.data?.entries.length === 0 && <p className="soft">{t('empty')}</p>}
      <ol>
        {page.data?.entries.map((entry) => (
          <CourseLine key={entry.hash} entry={entry} />
        ))}
      </ol>
      {page.data?.before != null && (
        <p className="course-more">
          <a href={journalHref({ subject })}>{t('courseMore')}</a>
        </p>
      )}
    </>
  )
}

function CourseLine({ entry }: { readonly entry: JournalLine }) {
  const { t } = useTranslation('journal')
  const { moment } = useDays()
  const who = useWho()
  return (
    <li>
      <p>
        <strong>{t(`act.${entry.act}`)}</strong>
      </p>
      <EntryChanges entry={entry} />
      {entry.reason !== null && <p className="small">{t('reason', { reason: entry.reason })}</p>}
      <p className="soft small">
        {moment(entry.at)} · {who(entry.actor)}
      </p>
    </li>
  )
}
