import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { bangkokDay, daysBetween, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { today, useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { toneOf } from './transfer-tone.ts'

type Notes = inferRouterOutputs<AppRouter>['custody']['list']
type Note = Notes['notes'][number]

const boxes = ['incoming', 'outgoing', 'all'] as const
type Box = (typeof boxes)[number]

const boxOf = (text: unknown): Box => boxes.find((box) => box === text) ?? 'incoming'

/** ใบโอนและใบส่งมอบ: what waits for this person, what he waits for, and all of them. */
export function TransfersPage() {
  const { t } = useTranslation('custody')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const box = boxOf(search['box'])
  const before = typeof search['before'] === 'string' ? search['before'] : undefined
  const notes = useQuery(trpc.custody.list.queryOptions({ box, before }))
  return (
    <>
      <PageHead
        title={t('list.title')}
        about={t('list.about')}
        action={
          <Button component="a" href="/assets">
            {t('list.make')}
          </Button>
        }
      />
      <nav className="row boxes" aria-label={t('list.boxes')}>
        {boxes.map((one) => (
          <a key={one} href={`/transfers?box=${one}`} aria-current={one === box ? 'page' : undefined}>
            {t(`list.${one}`)}
          </a>
        ))}
      </nav>
      <Answer query={notes} lines={8}>
        {(known) => <Notes notes={known} box={box} first={before === undefined} />}
      </Answer>
    </>
  )
}

function Notes({ notes, box, first }: { readonly notes: Notes; readonly box: Box; readonly first: boolean }) {
  const { t } = useTranslation('custody')
  const columns = useColumns()
  if (notes.notes.length === 0)
    return (
      <EmptyState
        why={t(`list.none.${box}`)}
        action={
          <Button component="a" href="/assets" variant="default">
            {t('list.toRegister')}
          </Button>
        }
      />
    )
  return (
    <>
      <DataTable
        caption={t('list.title')}
        rows={notes.notes}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        rowHref={({ id }) => `/transfers/${id}`}
      />
      <p className="row">
        {!first && <a href={`/transfers?box=${box}`}>{t('list.newest')}</a>}
        {notes.before !== null && (
          <a href={`/transfers?box=${box}&before=${notes.before}`}>{t('list.older')}</a>
        )}
      </p>
    </>
  )
}

function useColumns(): readonly Column<Note>[] {
  const { t } = useTranslation('custody')
  const { short } = useDays()
  const offeredOn = ({ offeredAt }: Note) => bangkokDay(instantFrom(new Date(offeredAt)))
  const age = (note: Note): string => {
    const days = daysBetween(offeredOn(note), today())
    return days === 0 ? t('list.today') : t('list.waited', { n: days })
  }
  return [
    { id: 'number', head: t('list.number'), fixed: true, cell: ({ number }) => number },
    {
      id: 'what',
      head: t('list.what'),
      cell: ({ first, cards }) => (cards === 1 ? first : t('list.and', { first, n: cards - 1 })),
    },
    {
      id: 'fromTo',
      head: t('list.fromTo'),
      cell: (note) => t('list.to', { from: note.fromUnit, to: note.toKeeper ?? note.toUnit }),
    },
    { id: 'offered', head: t('list.offered'), cell: (note) => short(offeredOn(note)) },
    {
      id: 'state',
      head: t('list.state'),
      cell: (note) => (
        <>
          <StateBadge tone={toneOf(note.status)} word={t(`status.${note.status}`)} />
          {note.status === 'offered' && <span className="soft small"> {age(note)}</span>}
        </>
      ),
    },
  ]
}
