import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { type Act, type Desk, known } from './act.ts'
import { ownKinds } from './own-kinds.ts'

/** The head of the supplies opens the kinds that the office numbers by, before the old register comes in. */
export function categoryYear(days: readonly CivilDate[]): readonly Act[] {
  const day = days[5] ?? days[0]
  if (day === undefined) throw new RangeError('a year has days')
  return [{ day, by: 'nuriyah', perform: learn }, ...ownKinds.map((own, at) => opening(day, own, at))]
}

const opening = (day: CivilDate, { kind, parent, name }: (typeof ownKinds)[number], at: number): Act => ({
  day,
  by: 'nuriyah',
  perform: async ({ caller, office }) => {
    const { id } = await caller.category.open({
      parentId: known(office.categories, parent),
      name,
      kind,
      pattern: '{kind}-{yy}-{nnnn}',
      position: 100 + at,
      life: null,
    })
    office.categories.set(kind, id)
  },
})

/** The categories that every office starts from. */
async function learn({ caller, office }: Desk): Promise<void> {
  for (const { id, kind } of await caller.category.tree()) {
    if (kind !== null) office.categories.set(kind, id)
  }
}
