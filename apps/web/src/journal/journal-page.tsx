import { Button } from '@mantine/core'
import type { JournalFilter, JournalPageInput } from '@prongsai/domain/journal/journal.input'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { EmptyState, NothingFound } from '../ui/empty-state.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pages, type PageMoves } from '../ui/pages.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { EntryDays } from './entry-days.tsx'
import { askedFrom, filterOf, isNarrowed, journalHref } from './journal-address.ts'
import { useJournalChips } from './journal-chips.ts'
import { JournalFilters } from './journal-filters.tsx'

/** Every decision of the office in words, the newest first. */
export function JournalPage() {
  const { t } = useTranslation('journal')
  const head = useQuery(trpc.journal.head.queryOptions()).data
  return (
    <>
      <PageHead
        title={t('title')}
        count={head === undefined ? undefined : t('count', { n: Number(head.number) })}
        about={t('about')}
      />
      <div className="stack">
        <Suspense fallback={<Loading />}>
          <Entries />
        </Suspense>
        {head !== undefined && <Head head={head} />}
      </div>
    </>
  )
}

/** What an auditor notes down, so that a journal that was cut or written anew shows. */
function Head({ head }: { readonly head: { readonly number: bigint; readonly hash: string } }) {
  const { t } = useTranslation('journal')
  return (
    <section className="sheet journal-head" aria-labelledby="journal-head">
      <h2 id="journal-head">{t('headTitle')}</h2>
      <p>
        <strong>{t('number', { number: String(head.number) })}</strong>{' '}
        <span className="soft">{t('headHash')}</span> <code>{head.hash}</code>
      </p>
      <p className="soft small">{t('headWhy')}</p>
      <p className="no-print">
        <Button component="a" href="/journal/head.json" download variant="default">
          {t('head')}
        </Button>
      </p>
    </section>
  )
}

function Entries() {
  const { asked, narrow, go } = useAsked()
  const page = useQuery(trpc.journal.page.queryOptions(asked, { placeholderData: (before) => before }))
  const failure = useFailure(page.error)
  const entries = page.data?.entries ?? []
  return (
    <div className="stack-near" aria-busy={page.isPlaceholderData}>
      <Tools asked={asked} narrow={narrow} label={entries[0]?.subject.label} />
      {page.isPending && <Loading />}
      {failure !== undefined && <FailureNote message={failure} onRetry={() => void page.refetch()} />}
      {page.isSuccess && entries.length === 0 && <Nothing asked={asked} narrow={narrow} />}
      <EntryDays entries={entries} />
      <Pages moves={movesOf(asked, page.data, go)} />
    </div>
  )
}

type Narrowing = {
  readonly asked: JournalPageInput
  readonly narrow: (filter: JournalFilter) => void
}

function Nothing({ asked, narrow }: Narrowing) {
  const { t } = useTranslation('journal')
  if (!isNarrowed(asked)) return <EmptyState why={t('empty')} />
  return <NothingFound query={asked.text ?? ''} onClear={() => narrow({})} />
}

function Tools({ asked, narrow, label }: Narrowing & { readonly label: string | undefined }) {
  const { t } = useTranslation('journal')
  const filter = filterOf(asked)
  const [opened, setOpened] = useState(false)
  const chips = useJournalChips(filter, { label, onFilter: narrow })
  return (
    <>
      <div className="row list-tools no-print">
        <SearchBox
          label={t('filter.search')}
          value={filter.text ?? ''}
          onSearch={(text) => narrow({ ...filter, text: text === '' ? undefined : text })}
        />
        <Button
          variant="default"
          aria-expanded={opened}
          aria-controls="journal-filters"
          onClick={() => setOpened(!opened)}
        >
          {t('filter.open')}
        </Button>
      </div>
      {opened && <JournalFilters filter={filter} onFilter={narrow} />}
      <FilterChips chips={chips} onClear={() => narrow({})} />
    </>
  )
}

/** What the address asks for; narrowing it begins at its newest page again. */
function useAsked() {
  const { history } = useRouter()
  const asked = useLocation({ select: ({ searchStr }) => searchStr })
  const go = (next: JournalPageInput) => history.push(journalHref(next))
  return { asked: askedFrom(asked), go, narrow: (filter: JournalFilter) => go(filter) }
}

type Ends = { readonly before: bigint | null; readonly after: bigint | null }

function movesOf(
  asked: JournalPageInput,
  ends: Ends | undefined,
  go: (asked: JournalPageInput) => void,
): PageMoves {
  if (ends === undefined) return {}
  const filter = filterOf(asked)
  const { before, after } = ends
  const moved = asked.before !== undefined || asked.after !== undefined
  return {
    onFirst: moved ? () => go(filter) : undefined,
    onPrevious: after === null ? undefined : () => go({ ...filter, after }),
    onNext: before === null ? undefined : () => go({ ...filter, before }),
    onLast: before === null ? undefined : () => go({ ...filter, after: 0n }),
  }
}
