import type { OtherSupplier } from '@prongsai/domain/supplier/supplier'
import { useState } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { PickSupplier } from '../supplier/pick-supplier.tsx'
import { fieldId } from '../ui/field.tsx'

/** One supplier of the register, bound to a form that holds its id, or '' while none is chosen. */
export function SupplierField<Values extends FieldValues, Parsed>(props: {
  readonly control: Control<Values, unknown, Parsed>
  readonly name: FieldPath<Values>
  readonly label: string
}) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const [chosen, setChosen] = useState<OtherSupplier | null>(null)
  const { onChange } = field
  return (
    <div id={fieldId(props.name)} tabIndex={-1}>
      <PickSupplier
        label={props.label}
        error={fieldState.error?.message}
        value={chosen}
        onChange={(supplier) => {
          setChosen(supplier)
          onChange(supplier?.id ?? '')
        }}
      />
    </div>
  )
}
