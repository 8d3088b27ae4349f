import { Button } from '@mantine/core'
import { journalPageInput, type JournalPageInput } from '@prongsai/domain/journal/journal.input'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pages, type PageMoves } from '../ui/pages.tsx'
import { EntryDays } from './entry-days.tsx'

/** A page of the api holds so many entries, and their numbers have no gaps. */
const pageSize = 50n

/** Every decision of the office in words, the newest first. */
export function JournalPage() {
  const { t } = useTranslation('journal')
  const head = useQuery(trpc.journal.head.queryOptions()).data
  return (
    <>
      <PageHead
        title={t('title')}
        count={head === undefined ? undefined : t('count', { n: Number(head) })}
        about={t('about')}
        action={
          <Button component="a" href="/journal/head.json" download variant="default">
            {t('head')}
          </Button>
        }
      />
      <div className="stack">
        <Entries head={head ?? 0n} />
        <p className="soft small">{t('headWhy', { number: t('number', { number: String(head ?? 0n) }) })}</p>
      </div>
    </>
  )
}

function Entries({ head }: { readonly head: bigint }) {
  const { t } = useTranslation('journal')
  const asked = useAsked()
  const page = useQuery(trpc.journal.page.queryOptions(asked, { placeholderData: (before) => before }))
  const failure = useFailure(page.error)
  const moves = useMoves(asked, { older: page.data?.before ?? null, head })
  const entries = page.data?.entries ?? []
  if (page.isPending) return <Loading />
  if (failure !== undefined) return <FailureNote message={failure} onRetry={() => void page.refetch()} />
  return (
    <div className="stack" aria-busy={page.isPlaceholderData}>
      <AskedFor asked={asked} label={entries[0]?.subject.label} />
      {entries.length === 0 && <EmptyState why={t('empty')} />}
      <EntryDays entries={entries} />
      <Pages moves={moves} />
    </div>
  )
}

function AskedFor({
  asked,
  label,
}: {
  readonly asked: JournalPageInput
  readonly label: string | undefined
}) {
  const { t } = useTranslation('journal')
  const { history } = useRouter()
  if (asked.subject === undefined) return null
  const clear = () => history.push('/journal')
  const name = label ?? t(`subject.${asked.subject.kind}`)
  return (
    <FilterChips
      chips={[{ id: 'subject', label: t('of', { label: name }), onRemove: clear }]}
      onClear={clear}
    />
  )
}

/** What the address asks for; what makes no sense in it is passed over. */
function useAsked(): JournalPageInput {
  const said = new URLSearchParams(useLocation().searchStr)
  const subject = journalPageInput.shape.subject.safeParse({
    kind: said.get('kind'),
    id: said.get('id'),
  }).data
  const before = said.get('before')
  return {
    ...(subject !== undefined && { subject }),
    ...(before !== null && /^\d{1,18}$/u.test(before) && { before: BigInt(before) }),
  }
}

function useMoves(
  asked: JournalPageInput,
  { older, head }: { readonly older: bigint | null; readonly head: bigint },
): PageMoves {
  const { history } = useRouter()
  const { before } = asked
  const go = (to: bigint | undefined) => history.push(addressOf({ ...asked, before: to }))
  const newer = before === undefined ? undefined : before + pageSize
  const jumps = asked.subject === undefined
  return {
    onFirst: before === undefined ? undefined : () => go(undefined),
    onPrevious: newer === undefined || !jumps ? undefined : () => go(newer > head ? undefined : newer),
    onNext: older === null ? undefined : () => go(older),
    onLast: older === null || !jumps ? undefined : () => go(pageSize + 1n),
  }
}

function addressOf({ subject, before }: JournalPageInput): string {
  const written = new URLSearchParams({ ...subject })
  if (before !== undefined) written.set('before', String(before))
  return written.size === 0 ? '/journal' : `/journal?${written.toString()}`
}
