import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { ActButton } from '../ui/act-button.tsx'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { CategoryDialog } from './category-dialog.tsx'
import { lifeOn, useCategoryTree, usePatternPreview, type CategoryNode } from './category-tree.ts'
import { useWhyNot } from './rights.ts'

/** The tree of categories as one list, each below the one it belongs to. */
export function CategoriesPage() {
  const { t } = useTranslation('office')
  const whyNot = useWhyNot('category:keep')
  const tree = useCategoryTree()
  const [opening, setOpening] = useState(false)
  return (
    <>
      <PageHead
        title={t('categories.title')}
        count={tree.data && t('categories.count', { n: tree.data.length })}
        about={t('categories.about')}
        above={{ href: '/settings', name: t('settings.title') }}
        action={
          <ActButton whyNot={whyNot} onClick={() => setOpening(true)}>
            {t('categories.open')}
          </ActButton>
        }
      />
      <Answer query={tree}>{(nodes) => <Tree nodes={nodes} />}</Answer>
      {opening && <CategoryDialog onClose={() => setOpening(false)} />}
    </>
  )
}

function Tree({ nodes }: { readonly nodes: readonly CategoryNode[] }) {
  const { t } = useTranslation('office')
  const [closedToo, setClosedToo] = useState(false)
  const columns = useCategoryColumns()
  const closed = nodes.filter(({ closedOn }) => closedOn !== null).length
  return (
    <>
      {closed > 0 && (
        <p>
          <button type="button" className="link-button" onClick={() => setClosedToo(!closedToo)}>
            {closedToo ? t('categories.hideClosed') : t('categories.showClosed', { n: closed })}
          </button>
        </p>
      )}
      <DataTable
        caption={t('categories.caption')}
        rows={closedToo ? nodes : nodes.filter(({ closedOn }) => closedOn === null)}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowHref={({ id }) => `/settings/categories/${id}`}
      />
    </>
  )
}

function useCategoryColumns(): readonly Column<CategoryNode>[] {
  const { t } = useTranslation('office')
  const { today } = useMe()
  const preview = usePatternPreview()
  return [
    {
      id: 'name',
      head: t('categories.name'),
      cell: (node) => (
        <span className="tree-name" data-depth={Math.min(node.depth, 3)}>
          {node.name}
          {node.closedOn !== null && <span className="soft"> ({t('categories.closedMark')})</span>}
        </span>
      ),
    },
    { id: 'kind', head: t('categories.kind'), cell: ({ kind }) => kind ?? '–' },
    {
      id: 'code',
      head: t('categories.code'),
      cell: ({ kindInForce, patternInForce }) =>
        preview({ kind: kindInForce?.value, pattern: patternInForce?.value }).codes?.[0] ?? '–',
    },
    {
      id: 'life',
      head: t('categories.life'),
      unit: t('categories.years'),
      align: 'right',
      cell: (node) => lifeOn(node, today) ?? '–',
    },
    {
      id: 'cards',
      head: t('categories.cards'),
      align: 'right',
      cell: ({ cards }) => cards.toLocaleString('en'),
    },
  ]
}
