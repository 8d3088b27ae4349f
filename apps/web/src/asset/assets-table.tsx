import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { assetSorts } from '@prongsai/domain/asset/asset.input'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import type { Selection } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { PageMoves } from '../ui/pages.tsx'
import { firstPage, type AssetAddress } from './asset-href.ts'
import { useAssetColumns } from './asset-columns.tsx'
import { AssetsBulk } from './assets-bulk.tsx'

export type AssetsPageData = inferRouterOutputs<AppRouter>['asset']['list']

type TableProps = {
  readonly page: AssetsPageData
  readonly loading: boolean
  readonly address: AssetAddress
  readonly go: (change: Partial<AssetAddress>) => void
}

/** One page of the register; rows are selected when one asks for it, and stay so from page to page. */
export function AssetsTable({ page, loading, address, go }: TableProps) {
  const { t } = useTranslation('asset')
  const columns = useAssetColumns(page.lines.map(({ id }) => id))
  const selecting = useSelecting()
  return (
    <DataTable
      caption={t('list.caption')}
      rows={page.lines}
      columns={columns}
      rowId={({ id }) => id}
      rowName={({ code, name }) => `${code} ${name}`}
      rowHref={({ id }) => `/assets/${id}`}
      sort={{ by: address.order.by, down: address.order.direction === 'desc' }}
      onSort={({ by, down }) => {
        const sort = assetSorts.find((known) => known === by)
        if (sort) go({ order: { by: sort, direction: down ? 'desc' : 'asc' } })
      }}
      selection={selecting.selection}
      pages={movesOf(page, go)}
      keep="assets"
      loading={loading}
      tools={<SelectingButton selecting={selecting} />}
    />
  )
}

type Selecting = {
  readonly allowed: boolean
  readonly selection: Selection | undefined
  readonly turn: () => void
}

/** Selecting is for those who may correct what is selected, or carry it out. */
function useSelecting(): Selecting {
  const me = useMe()
  const [on, setOn] = useState(false)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>())
  const clear = () => setSelected(new Set<string>())
  return {
    allowed: may(me.actor, 'asset:correct') || may(me.actor, 'asset:export'),
    turn: () => {
      clear()
      setOn(!on)
    },
    selection: on
      ? { selected, onSelect: setSelected, actions: <AssetsBulk ids={[...selected]} onDone={clear} /> }
      : undefined,
  }
}

function SelectingButton({ selecting }: { readonly selecting: Selecting }) {
  const { t } = useTranslation('ui')
  if (!selecting.allowed) return null
  return (
    <Button variant="default" onClick={selecting.turn}>
      {t(selecting.selection ? 'table.stopSelecting' : 'table.startSelecting')}
    </Button>
  )
}

function movesOf({ before, after }: AssetsPageData, go: TableProps['go']): PageMoves {
  return {
    ...(before !== null && {
      onFirst: () => go({ page: firstPage }),
      onPrevious: () => go({ page: { at: 'before', cursor: before } }),
    }),
    ...(after !== null && {
      onNext: () => go({ page: { at: 'after', cursor: after } }),
      onLast: () => go({ page: { at: 'last' } }),
    }),
  }
}
