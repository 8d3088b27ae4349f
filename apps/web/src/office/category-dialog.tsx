import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { NumberField, TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import {
  categoryForm,
  newCategory,
  valuesOf,
  type CategorySaid,
  type CategoryValues,
} from './category-values.ts'
import { useCategoryTree, usePatternPreview, type CategoryNode } from './category-tree.ts'
import { useEdition } from './edition.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'
import { idOrNone } from './person-values.ts'

type CategoryFormState = UseFormReturn<CategoryValues, unknown, CategorySaid>

/** Opens a category, or changes one that there is, with the codes that it will make seen while the pattern is typed. */
export function CategoryDialog(props: { readonly node?: CategoryNode; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { node } = props
  const { actor } = useMe()
  const tree = useCategoryTree().data ?? []
  const next = Math.max(0, ...tree.map(({ position }) => position)) + 1
  const values = node ? valuesOf(node) : newCategory(next)
  const form = useForm<CategoryValues, unknown, CategorySaid>({
    resolver: zodResolver(categoryForm((fault) => t(`categories.fault.${fault}`))),
    defaultValues: values,
    shouldFocusError: false,
  })
  const draft = useDraft(form, node ? `category.${node.id}.${node.version}` : `category.${actor.person}`)
  const edition = useEdition(form, { version: node?.version ?? 0, values })
  const saving = useSavingCategory(node && { id: node.id, version: edition.version }, {
    onSaved: () => {
      draft.clear()
      props.onClose()
    },
    onError: (error) => {
      showInvalid(form, error)
      edition.meet(error)
    },
  })
  const failure = useFailure(saving.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={node ? t('categories.changeTitle', { name: node.name }) : t('categories.openTitle')}
      about={node ? t('categories.changeAbout') : undefined}
      submit={node ? t('categories.changeSave') : t('categories.openSave')}
      busy={saving.busy}
      failure={failure}
      onSubmit={saving.save}
      onClose={props.onClose}
    >
      <CategoryFields form={form} node={node} tree={tree} />
    </FormDialog>
  )
}

function CategoryFields(props: {
  readonly form: CategoryFormState
  readonly node: CategoryNode | undefined
  readonly tree: readonly CategoryNode[]
}) {
  const { t } = useTranslation('office')
  const { control } = props.form
  const choices = props.tree
    .filter(({ id, closedOn, above }) => {
      const below = id === props.node?.id || above.some((one) => one.id === props.node?.id)
      return closedOn === null && !below
    })
    .map(({ id, name, above }) => ({
      value: String(id),
      label: [...above.map((one) => one.name), name].join(' › '),
    }))
  return (
    <>
      <TextField control={control} name="name" label={t('categories.name')} />
      <SelectField
        control={control}
        name="parentId"
        label={t('categories.above')}
        help={t('categories.aboveHelp')}
        choices={choices}
        optional
      />
      <TextField
        control={control}
        name="kind"
        label={t('categories.kind')}
        help={t('categories.kindHelp')}
        width={200}
        optional
        plain
      />
      <PatternField form={props.form} tree={props.tree} />
      <NumberField
        control={control}
        name="position"
        label={t('categories.position')}
        help={t('categories.positionHelp')}
        width={120}
      />
    </>
  )
}

function PatternField({
  form,
  tree,
}: {
  readonly form: CategoryFormState
  readonly tree: readonly CategoryNode[]
}) {
  const { t } = useTranslation('office')
  const { control } = form
  const [parentId, kind, pattern] = useWatch({ control, name: ['parentId', 'kind', 'pattern'] })
  const parent = tree.find(({ id }) => id === parentId)
  const preview = usePatternPreview()({
    kind: said(kind) ?? parent?.kindInForce?.value,
    pattern: said(pattern) ?? parent?.patternInForce?.value,
  })
  return (
    <div className="stack-near">
      <TextField
        control={control}
        name="pattern"
        label={t('categories.pattern')}
        help={t('categories.patternHelp')}
        optional
        plain
      />
      <p className="soft small">{t('categories.patternParts')}</p>
      <output className="note">
        {preview.fault ?? preview.note}
        {preview.codes && (
          <>
            {t('categories.preview', { code: preview.codes[0] })}{' '}
            <span className="soft">{t('categories.previewNext', { code: preview.codes[1] })}</span>
          </>
        )}
      </output>
    </div>
  )
}

const said = (text: string | null): string | undefined =>
  text === null || text.trim() === '' ? undefined : text.trim()

function useSavingCategory(
  node: Pick<CategoryNode, 'id' | 'version'> | undefined,
  after: { readonly onSaved: () => void; readonly onError: (error: unknown) => void },
) {
  const { t } = useTranslation('office')
  const kept = useKept()
  const { onError } = after
  const opening = useMutation(
    trpc.category.open.mutationOptions({
      onSuccess: ({ id }, { name }) => {
        after.onSaved()
        kept(t('categories.opened', { name }), `/settings/categories/${id}`)
      },
      onError,
    }),
  )
  const changing = useMutation(
    trpc.category.change.mutationOptions({
      onSuccess: (_, { name }) => {
        after.onSaved()
        kept(t('categories.changed', { name }))
      },
      onError,
    }),
  )
  return {
    busy: opening.isPending || changing.isPending,
    error: opening.error ?? changing.error,
    save: ({ parentId, ...rest }: CategorySaid) => {
      const facts = { ...rest, parentId: idOrNone(parentId) }
      if (node === undefined) opening.mutate({ ...facts, life: null })
      else changing.mutate({ ...facts, id: node.id, version: node.version })
    },
  }
}
