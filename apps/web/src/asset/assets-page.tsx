import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { ScanButton } from '../scan/scan-button.tsx'
import { useMe, type Me } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { EmptyState, NothingFound } from '../ui/empty-state.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { addressFrom } from './asset-address.ts'
import { firstPage, hrefOf, isFiltered, saidBy, type AssetAddress } from './asset-href.ts'
import { useAssetChips } from './asset-chips.ts'
import { AssetsTable, type AssetsPageData } from './assets-table.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { OutMenu } from './out-menu.tsx'
import { useVisit } from './visit.ts'
import { ViewMenu } from './view-menu.tsx'

/** ทะเบียนครุภัณฑ์: all that the office has, found, narrowed, sorted and carried out. */
export function AssetsPage() {
  const { t } = useTranslation('asset')
  const me = useMe()
  const { address, go } = useAddress()
  const page = useQuery(
    trpc.asset.list.queryOptions({ ...address, size: 50 }, { placeholderData: keepPreviousData }),
  )
  const failure = useFailure(page.error)
  const bare = page.data?.total.count === 0 && !isFiltered(address.filter)
  return (
    <>
      <PageHead
        title={t('list.title')}
        count={page.data && !bare ? countText(page.data.total, t) : undefined}
        action={<MainAction me={me} />}
      />
      <div className="stack-near">
        {!bare && <ListTools address={address} go={go} me={me} />}
        {page.data ? (
          <Lines page={page.data} loading={page.isPlaceholderData} address={address} go={go} />
        ) : failure === undefined ? (
          <Loading />
        ) : (
          <FailureNote message={failure} onRetry={() => void page.refetch()} />
        )}
      </div>
    </>
  )
}

export type Go = (change: Partial<AssetAddress>) => void

/** The list is where its address says; narrowing it begins at its first page again. */
function useAddress(): { readonly address: AssetAddress; readonly go: Go } {
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const { history } = useRouter()
  const address = addressFrom(search)
  return {
    address,
    go: (change) => {
      const next = hrefOf({ ...address, page: firstPage, ...change })
      // A word that is still being typed is one step back, not one for each letter.
      const { text } = address.filter
      const typing = change.filter !== undefined && text !== undefined && change.filter.text !== text
      if (typing) history.replace(next)
      else history.push(next)
    },
  }
}

function countText(total: AssetsPageData['total'], t: TFunction<'asset'>): string {
  return total.more ? t('list.countMore', { n: total.count }) : t('list.count', { n: total.count })
}

function MainAction({ me }: { readonly me: Me }) {
  const { t } = useTranslation('asset')
  if (!may(me.actor, 'asset:register')) return null
  return (
    <Button component="a" href="/assets/new">
      {t('list.register')}
    </Button>
  )
}

type Tools = { readonly address: AssetAddress; readonly go: Go }

function ListTools({ address, go, me }: Tools & { readonly me: Me }) {
  const { t } = useTranslation('asset')
  const { filter } = address
  const said = Object.values(saidBy(filter)).filter((value) => value !== undefined).length
  const [opened, setOpened] = useState(false)
  const visit = useVisit()
  const chips = useAssetChips(filter, (next) => go({ filter: next }))
  return (
    <>
      <div className="row list-tools no-print">
        <SearchBox
          label={t('list.search')}
          value={filter.text ?? ''}
          onSearch={(text) => go({ filter: { ...filter, text: text === '' ? undefined : text } })}
        />
        <ScanButton onCard={({ id }) => visit(`/assets/${id}`)} />
        <Button
          variant="default"
          aria-expanded={opened}
          aria-controls="asset-filters"
          onClick={() => setOpened(!opened)}
        >
          {said === 0 ? t('filter.open') : t('filter.openWith', { n: said })}
        </Button>
        <ViewMenu search={hrefOf({ ...address, page: firstPage }).replace('/assets', '')} />
        {may(me.actor, 'asset:export') && <OutMenu address={address} />}
      </div>
      {opened && <FilterPanel filter={filter} onFilter={(next) => go({ filter: next })} />}
      <FilterChips chips={chips} onClear={() => go({ filter: {} })} />
    </>
  )
}

function Lines(props: Tools & { readonly page: AssetsPageData; readonly loading: boolean }) {
  const { t } = useTranslation('asset')
  const me = useMe()
  const { address, go, page } = props
  if (page.lines.length > 0) return <AssetsTable {...props} />
  if (isFiltered(address.filter) || address.page.at !== 'first')
    return <NothingFound query={address.filter.text ?? ''} onClear={() => go({ filter: {} })} />
  if (!may(me.actor, 'asset:import')) return <EmptyState why={t('list.emptyReader')} />
  return (
    <EmptyState
      why={t('list.empty')}
      action={
        <Button component="a" href="/intake" variant="default">
          {t('list.bringIn')}
        </Button>
      }
    />
  )
}
