import type { Role } from '@prongsai/domain/access/role'
import { addPersonInput } from '@prongsai/domain/office/person.input'
import { refusalText } from '@prongsai/domain/refusal'
import { z } from 'zod'
import { reachOfRole, roleNames } from './role-names.ts'

const choice = z.object({ held: z.boolean(), unit: z.string() })

/** A person as the form holds him: '' for no unit, and every role with whether it is held. */
export const personForm = (roleMissing: string) =>
  z.object({
    name: addPersonInput.shape.name,
    position: addPersonInput.shape.position,
    unit: z.string(),
    roles: z.record(z.string(), choice).superRefine((chosen, context) => {
      const held = roleNames.filter((role) => chosen[role]?.held)
      if (held.length === 0) context.addIssue({ code: 'custom', message: roleMissing })
      for (const role of held) {
        if (chosen[role]?.unit !== '' || reachOfRole(role) !== 'unit') continue
        const message = refusalText({ code: 'office/role-needs-unit', role })
        context.addIssue({ code: 'custom', path: [role, 'unit'], message })
      }
    }),
  })

export type PersonValues = z.input<ReturnType<typeof personForm>>

/** How a form says that a role holds in the whole office. */
export const wholeOffice = 'office'

export const emptyPerson = (): PersonValues => ({
  name: '',
  position: '',
  unit: '',
  roles: Object.fromEntries(
    roleNames.map((role) => [role, { held: false, unit: reachOfRole(role) === 'unit' ? '' : wholeOffice }]),
  ),
})

export const personOf = ({ name, position, unit, roles }: PersonValues) => ({
  name,
  position,
  unit: idOrNone(unit),
  roles: roleNames.flatMap((role) => heldOf(role, roles[role])),
})

export const idOrNone = (id: string): string | null => (id === '' || id === wholeOffice ? null : id)

const heldOf = (role: Role, chosen: z.output<typeof choice> | undefined) =>
  chosen?.held ? [{ role, unit: idOrNone(chosen.unit) }] : []
