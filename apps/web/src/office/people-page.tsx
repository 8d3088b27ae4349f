import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { ActButton } from '../ui/act-button.tsx'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useHeldText, usePeople, type PersonRow } from './people.ts'
import { useWhyNot } from './rights.ts'
import { useVisit } from '../asset/visit.ts'

/** Everybody of the office; who has left stands apart. */
export function PeoplePage() {
  const { t } = useTranslation('office')
  const whyNot = useWhyNot('person:keep')
  const visit = useVisit()
  const people = usePeople()
  return (
    <>
      <PageHead
        title={t('people.title')}
        above={{ href: '/settings', name: t('settings.title') }}
        action={
          <ActButton whyNot={whyNot} onClick={() => visit('/settings/people/new')}>
            {t('people.add')}
          </ActButton>
        }
      />
      <Answer query={people}>{(rows) => <People people={rows} />}</Answer>
    </>
  )
}

function People({ people }: { readonly people: readonly PersonRow[] }) {
  const { t } = useTranslation('office')
  const gone = new URLSearchParams(useLocation().searchStr).get('show') === 'gone'
  const here = people.filter(({ leftOn }) => leftOn === null)
  const left = people.filter(({ leftOn }) => leftOn !== null)
  const columns = usePeopleColumns(gone)
  const rows = gone ? left : here
  return (
    <div className="stack-near">
      <nav className="row tabs" aria-label={t('people.which')}>
        <a href="/settings/people" aria-current={gone ? undefined : 'page'}>
          {t('people.here', { n: here.length })}
        </a>
        <a href="/settings/people?show=gone" aria-current={gone ? 'page' : undefined}>
          {t('people.gone', { n: left.length })}
        </a>
      </nav>
      {rows.length === 0 ? (
        <EmptyState why={t('people.noneGone')} />
      ) : (
        <DataTable
          caption={t('people.caption')}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          rowName={({ name }) => name}
          rowHref={({ id }) => `/settings/people/${id}`}
        />
      )}
    </div>
  )
}

function usePeopleColumns(gone: boolean): readonly Column<PersonRow>[] {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const heldText = useHeldText()
  const roles: Column<PersonRow> = {
    id: 'roles',
    head: t('people.roles'),
    cell: (person) =>
      person.roles.length === 0 ? (
        <span className="soft">{t('people.noRole')}</span>
      ) : (
        person.roles.map((held) => <div key={held.grant}>{heldText(held)}</div>)
      ),
  }
  const username: Column<PersonRow> = {
    id: 'username',
    head: t('people.username'),
    cell: (person) => person.username ?? <span className="soft">{t('people.notYet')}</span>,
  }
  const leftOn: Column<PersonRow> = {
    id: 'leftOn',
    head: t('people.leftOn'),
    cell: (person) => (person.leftOn === null ? '' : short(person.leftOn)),
  }
  return [
    { id: 'name', head: t('people.name'), cell: (person) => person.name },
    { id: 'position', head: t('people.position'), cell: (person) => person.position },
    { id: 'unit', head: t('people.unit'), cell: (person) => person.unitName ?? '–' },
    ...(gone ? [leftOn] : [roles, username]),
  ]
}
