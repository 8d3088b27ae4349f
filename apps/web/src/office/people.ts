import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { wholeOffice } from './person-values.ts'
import { roleNames } from './role-names.ts'

type Outputs = inferRouterOutputs<AppRouter>
export type PersonRow = Outputs['people']['list'][number]
export type HeldRole = PersonRow['roles'][number]
export type UnitRow = Outputs['office']['units'][number]

/** Everybody, each with his roles in the order in which the house names them. */
export const usePeople = () => useQuery(trpc.people.list.queryOptions(undefined, { select: rolesInOrder }))

const rolesInOrder = (people: readonly PersonRow[]): readonly PersonRow[] =>
  people.map((person) => ({
    ...person,
    roles: person.roles.toSorted((a, b) => roleNames.indexOf(a.role) - roleNames.indexOf(b.role)),
  }))

/** How many cards in use stand in a person's name. */
export const useCardsKept = (person: string) =>
  useQuery(trpc.asset.list.queryOptions({ filter: { keeper: person, status: 'in-use' }, size: 1 })).data
    ?.total

const noUnits: readonly UnitRow[] = []

export const useUnits = (): readonly UnitRow[] => useQuery(trpc.office.units.queryOptions()).data ?? noUnits

/** A role in words, with its unit where it holds in one only. */
export function useHeldText(): (held: Pick<HeldRole, 'role' | 'unit'>) => string {
  const { t } = useTranslation('office')
  const units = useUnits()
  return ({ role, unit }) => {
    const name = t(`role.${role}`)
    if (unit === null) return name
    return t('people.roleWithin', { role: name, unit: units.find(({ id }) => id === unit)?.name ?? '' })
  }
}

/** The units to choose from, the whole office before them where that is a choice. */
export function useUnitChoices(whole = false): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('office')
  const open = useUnits().filter(({ closedOn }) => closedOn === null)
  const choices = open.map(({ id, name }) => ({ value: String(id), label: name }))
  return whole ? [{ value: wholeOffice, label: t('people.wholeOffice') }, ...choices] : choices
}
