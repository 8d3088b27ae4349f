import { Button } from '@mantine/core'
import { closeVerdict } from '@prongsai/domain/asset/keep-category'
import { refusalText } from '@prongsai/domain/refusal'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordCourse } from '../journal/record-course.tsx'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { ActButton } from '../ui/act-button.tsx'
import { useDays } from '../ui/day-text.ts'
import { Facts, type Fact } from '../ui/facts.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { CategoryDialog } from './category-dialog.tsx'
import { CategoryFields } from './category-fields.tsx'
import { CategoryLives } from './category-lives.tsx'
import {
  lifeOn,
  useCategoryTree,
  usePatternPreview,
  type CategoryNode,
  type CategoryRow,
} from './category-tree.ts'
import { CloseCategoryDialog } from './close-category-dialog.tsx'
import { useWhyNot } from './rights.ts'

/** One category: what it says itself, what it has from above, its lives by date, and its history. */
export function CategoryPage() {
  const { t } = useTranslation('office')
  const { categoryId } = useParams({ strict: false })
  const tree = useCategoryTree()
  const failure = useFailure(tree.error)
  if (tree.isPending) return <Loading />
  const node = tree.data?.find(({ id }) => id === categoryId)
  if (node && tree.data) return <Category key={node.id} node={node} tree={tree.data} />
  return <PageFailure message={failure ?? t('categories.notThere')} onRetry={() => void tree.refetch()} />
}

type Shown = { readonly node: CategoryNode; readonly tree: readonly CategoryNode[] }

function Category({ node, tree }: Shown) {
  const { t } = useTranslation('office')
  const { short } = useDays()
  return (
    <>
      <PageHead
        title={node.name}
        above={{ href: '/settings/categories', name: t('categories.title') }}
        state={
          node.closedOn === null ? (
            <StateBadge tone="done" word={t('categories.isOpen')} />
          ) : (
            <StateBadge tone="idle" word={t('categories.isClosed', { day: short(node.closedOn) })} />
          )
        }
        action={node.closedOn === null && <CategoryActs node={node} tree={tree} />}
      />
      <div className="record">
        <div className="stack">
          <CategoryFacts node={node} />
          <CategoryLives node={node} />
          <CategoryFields node={node} />
        </div>
        <RecordCourse subject={{ kind: 'category', id: node.id }} title={t('categories.course')} />
      </div>
    </>
  )
}

function CategoryActs({ node, tree }: Shown) {
  const { t } = useTranslation('office')
  const whyNot = useWhyNot('category:keep')
  const [asked, setAsked] = useState<'change' | 'close'>()
  if (whyNot !== undefined) return <p className="soft small">{whyNot}</p>
  const verdict = closeVerdict(node, tree)
  const close = () => setAsked(undefined)
  return (
    <>
      <Button onClick={() => setAsked('change')}>{t('categories.change')}</Button>
      <ActButton
        variant="default"
        danger
        whyNot={verdict.ok ? undefined : refusalText(verdict.refusal)}
        onClick={() => setAsked('close')}
      >
        {t('categories.close')}
      </ActButton>
      {asked === 'change' && <CategoryDialog node={node} onClose={close} />}
      {asked === 'close' && <CloseCategoryDialog node={node} onClose={close} />}
    </>
  )
}

/** A value, and whose it is where it is not the category's own. */
function InForce(props: { readonly value: string; readonly of: CategoryRow; readonly node: CategoryNode }) {
  const { t } = useTranslation('office')
  const { value, of, node } = props
  if (of.id === node.id) return value
  return (
    <>
      {value} <span className="soft">{t('categories.inherited', { name: of.name })}</span>
    </>
  )
}

function CategoryFacts({ node }: { readonly node: CategoryNode }) {
  const { t } = useTranslation('office')
  return <Facts groups={[{ title: t('categories.facts'), facts: useCategoryFacts(node) }]} />
}

function useCategoryFacts(node: CategoryNode): readonly Fact[] {
  const { t } = useTranslation('office')
  const { kindInForce: kind, patternInForce: pattern } = node
  const preview = usePatternPreview()({ kind: kind?.value, pattern: pattern?.value })
  return [
    {
      label: t('categories.above'),
      value: node.above.map(({ name }) => name).join(' › ') || t('categories.top'),
      wide: true,
    },
    { label: t('categories.kind'), value: kind && <InForce {...kind} node={node} /> },
    { label: t('categories.pattern'), value: pattern && <InForce {...pattern} node={node} /> },
    { label: t('categories.code'), value: preview.codes?.[0] ?? preview.fault ?? preview.note },
    { label: t('categories.life'), value: <LifeToday node={node} /> },
    {
      label: t('categories.cards'),
      value: (
        <>
          {node.cards.toLocaleString('en')}{' '}
          <a href={`/assets?category=${node.id}`}>{t('categories.toRegister')}</a>
        </>
      ),
    },
  ]
}

function LifeToday({ node }: { readonly node: CategoryNode }) {
  const { t } = useTranslation('office')
  const { t: ui } = useTranslation('ui')
  const { today } = useMe()
  const years = lifeOn(node, today)
  if (years === null || !node.livesInForce) return <span className="soft">{ui('none')}</span>
  return <InForce value={t('categories.yearsText', { n: years })} of={node.livesInForce.of} node={node} />
}
