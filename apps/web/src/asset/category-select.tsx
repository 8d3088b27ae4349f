import { Select } from '@mantine/core'
import { fromThaiDigits } from '@prongsai/domain/calendar/thai-digits'
import type { ReactNode, Ref } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../ui/field.tsx'
import { useCategories, type CategoryNode } from './categories.ts'

type CategorySelectProps = {
  readonly id?: string
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
  readonly error?: ReactNode
  readonly clearable?: boolean
  /** Only those that still take cards. */
  readonly open?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly value: string | null
  readonly onChoose: (id: string | null) => void
  readonly onBlur?: () => void
}

/** The tree of categories as one list, found by name, by the official number or by what is above. */
export function CategorySelect(props: CategorySelectProps) {
  const { t: ui } = useTranslation('ui')
  const categories = useCategories()
  const nodes = new Map(categories.map((node) => [String(node.id), node]))
  const offered = categories.filter(
    (node) => !props.open || node.closedOn === null || node.id === props.value,
  )
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      label={props.label}
      description={props.help}
      error={props.error}
      placeholder={props.placeholder ?? ''}
      ref={props.inputRef ?? null}
      data={offered.map((node) => ({ value: node.id, label: labelOf(node) }))}
      value={props.value}
      onChange={props.onChoose}
      {...(props.onBlur && { onBlur: props.onBlur })}
      renderOption={({ option }) => <CategoryLine node={nodes.get(option.value)} label={option.label} />}
      filter={({ options, search, limit }) =>
        options
          .filter((option) => 'value' in option && isSought(nodes.get(option.value), search))
          .slice(0, limit)
      }
      searchable
      clearable={props.clearable ?? false}
      allowDeselect={props.clearable ?? false}
      clearButtonProps={{ 'aria-label': ui('clear') }}
      nothingFoundMessage={ui('noMatch')}
      maxDropdownHeight={360}
    />
  )
}

/** The same bound to a form, which holds the id, or '' while none is chosen. */
export function CategoryField<Values extends FieldValues, Parsed>(props: {
  readonly control: Control<Values, unknown, Parsed>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly help?: string
}) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const value: unknown = field.value
  return (
    <CategorySelect
      id={fieldId(props.name)}
      label={props.label}
      {...(props.help !== undefined && { help: props.help })}
      error={fieldState.error?.message}
      inputRef={field.ref}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChoose={(id) => field.onChange(id ?? '')}
      onBlur={field.onBlur}
      open
    />
  )
}

const labelOf = ({ name, kind }: CategoryNode): string => (kind === null ? name : `${kind} ${name}`)

function isSought(node: CategoryNode | undefined, search: string): boolean {
  if (node === undefined) return false
  const sought = fromThaiDigits(search).trim().toLowerCase()
  const said = [labelOf(node), ...node.above].join(' ').toLowerCase()
  return sought.split(/\s+/u).every((word) => said.includes(word))
}

function CategoryLine({ node, label }: { readonly node: CategoryNode | undefined; readonly label: string }) {
  if (node === undefined) return label
  return (
    <span className="category-line" data-depth={Math.min(node.depth, 3)}>
      <span>{node.name}</span>
      {node.kind !== null && <span className="soft small">{node.kind}</span>}
    </span>
  )
}
