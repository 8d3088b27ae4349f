import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { z } from 'zod'
import { NumberField } from '../ui/field.tsx'
import type { ContractRecord } from './contract-file.ts'

/** Pieces of lines as they are typed; none where nothing is. */
export const piecesTyped = z.array(
  z.object({
    position: z.int(),
    quantity: z
      .int()
      .min(0)
      .nullable()
      .transform((typed) => typed ?? 0),
  }),
)

/** How many pieces of each line, under its name and unit. */
export function PiecesFields<Values extends FieldValues, Parsed>(props: {
  readonly contract: ContractRecord
  /** What the number means, before the line's name; its name alone where it is plain. */
  readonly legend?: string
  readonly control: Control<Values, unknown, Parsed>
  readonly positions: readonly number[]
  readonly name: (at: number) => FieldPath<Values>
}) {
  const { contract, legend, control, positions, name } = props
  return positions.map((position, at) => {
    const line = contract.lines.find((one) => one.position === position)
    return (
      <NumberField
        key={position}
        control={control}
        name={name(at)}
        label={[legend, line?.name].filter((word) => word !== undefined).join(' · ')}
        unit={line?.countingUnit ?? ''}
        width={180}
      />
    )
  })
}
