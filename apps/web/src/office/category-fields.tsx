import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { CategoryNode } from './category-tree.ts'
import { FieldDialog } from './field-dialog.tsx'
import { useKept } from './kept.ts'
import { useWhyNot } from './rights.ts'

export type FieldRow = inferRouterOutputs<AppRouter>['category']['fields'][number]

type Asked = { readonly act: 'add' } | { readonly act: 'change' | 'close'; readonly field: FieldRow }

/** ข้อมูลเฉพาะประเภท: what the category's cards say besides the rest, its own and what it has from above. */
export function CategoryFields({ node }: { readonly node: CategoryNode }) {
  const { t } = useTranslation('office')
  const mayKeep = useWhyNot('category:keep') === undefined && node.closedOn === null
  const [asked, setAsked] = useState<Asked>()
  const fields = useQuery(trpc.category.fields.queryOptions({ categoryId: node.id })).data ?? []
  return (
    <section className="sheet" aria-labelledby="fields">
      <div className="part-head">
        <h2 id="fields">{t('fields.title')}</h2>
        {mayKeep && (
          <Button variant="default" onClick={() => setAsked({ act: 'add' })}>
            {t('fields.add')}
          </Button>
        )}
      </div>
      {fields.length === 0 && <p className="soft">{t('fields.none')}</p>}
      <ul className="held" aria-label={t('fields.title')}>
        {fields.map((field) => (
          <FieldLine
            key={field.id}
            field={field}
            own={field.categoryId === node.id}
            onAct={mayKeep ? (act) => setAsked({ act, field }) : undefined}
          />
        ))}
      </ul>
      {asked && <AskedDialog asked={asked} categoryId={node.id} onClose={() => setAsked(undefined)} />}
    </section>
  )
}

function AskedDialog(props: {
  readonly asked: Asked
  readonly categoryId: string
  readonly onClose: () => void
}) {
  const { asked, categoryId, onClose } = props
  if (asked.act === 'add') return <FieldDialog categoryId={categoryId} onClose={onClose} />
  if (asked.act === 'close') return <CloseField field={asked.field} onClose={onClose} />
  return <FieldDialog categoryId={categoryId} field={asked.field} onClose={onClose} />
}

function FieldLine(props: {
  readonly field: FieldRow
  readonly own: boolean
  readonly onAct: ((act: 'change' | 'close') => void) | undefined
}) {
  const { t } = useTranslation('office')
  const { field, own, onAct } = props
  const { name, kind, choices, neededFrom, category } = field
  return (
    <li>
      <div>
        <p>
          {name} {!own && <span className="soft">{t('categories.inherited', { name: category })}</span>}
        </p>
        <p className="soft small">
          {[
            t(`fields.kind.${kind}`),
            ...(choices.length === 0 ? [] : [choices.join(', ')]),
            t(neededFrom === null ? 'fields.never' : `fields.step.${neededFrom}`),
          ].join(' · ')}
        </p>
      </div>
      {own && onAct && (
        <div className="row">
          <button type="button" className="link-button" onClick={() => onAct('change')}>
            {t('fields.change')}
            <span className="visually-hidden"> {name}</span>
          </button>
          <button type="button" className="link-button" onClick={() => onAct('close')}>
            {t('fields.close')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </div>
      )}
    </li>
  )
}

function CloseField({ field, onClose }: { readonly field: FieldRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const kept = useKept()
  const closing = useMutation(
    trpc.category.closeField.mutationOptions({
      onSuccess: () => {
        onClose()
        kept(t('fields.closed', { name: field.name }))
      },
    }),
  )
  return (
    <ReasonDialog
      opened
      title={t('fields.closeTitle', { name: field.name })}
      about={<p>{t('fields.closeAbout')}</p>}
      confirm={t('fields.close')}
      busy={closing.isPending}
      failure={useFailure(closing.error)}
      onConfirm={(reason) => closing.mutate({ id: field.id, reason })}
      onClose={onClose}
    />
  )
}
