import { takeIn } from '@prongsai/api/intake/take-in'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { type Act, type Desk, known } from './act.ts'
import { finishIntake } from './finish-intake.ts'
import { type OldCard, oldRegisterFile } from './old-register.ts'

/** The register that the office kept until then is brought in, its questions are answered, and it is registered whole. */
export function intakeYear(old: readonly OldCard[], days: readonly CivilDate[]): readonly Act[] {
  const [read = days[0], saved = days[0]] = [days[6], days[8]]
  if (read === undefined || saved === undefined) throw new RangeError('a year has days')
  const intake: Brought = { id: '' }
  return [
    { day: read, by: 'pornthip', perform: (desk) => bring(desk, old, intake) },
    { day: saved, by: 'pornthip', perform: (desk) => answerAndSave(desk, old, intake) },
  ]
}

type Brought = { id: string }

async function bring({ actor, now, office }: Desk, old: readonly OldCard[], intake: Brought): Promise<void> {
  const { intakeId } = await takeIn({ db: office.db, actor, now }, { file: oldRegisterFile(old) })
  intake.id = intakeId
  await finishIntake({ db: office.db, office: office.id, intake: intakeId, now })
}

async function answerAndSave(desk: Desk, old: readonly OldCard[], { id }: Brought): Promise<void> {
  const { caller, now, office } = desk
  await numberWhatHasNoCode(desk, old, id)
  await caller.intake.save({ intakeId: id })
  await finishIntake({ db: office.db, office: office.id, intake: id, now })
  const { state, failure } = await caller.intake.progress({ intakeId: id })
  if (state !== 'saved') throw new Error(`the old register was not saved: ${JSON.stringify(failure)}`)
  await learnCards(desk, old)
}

/** Rows whose sticker was lost ask for a code: each is given the next number of its kind. */
async function numberWhatHasNoCode({ caller, office }: Desk, old: readonly OldCard[], intakeId: string) {
  const kinds = new Map(old.map(({ card }) => [card.lot.good.name, card.lot.good.kind]))
  const { rows } = await caller.intake.rows({ intakeId, verdicts: ['question'] })
  for (const { position, cells } of rows) {
    const name = cells.find(({ field }) => field === 'name')?.text ?? ''
    const categoryId = known(office.categories, known(kinds, name))
    await caller.intake.answerRows({
      intakeId,
      positions: [position],
      answer: { nextCode: true, categoryId },
    })
  }
}

/** The ids of the cards, by the codes on their stickers. */
async function learnCards({ caller, office }: Desk, old: readonly OldCard[]): Promise<void> {
  const keys = new Map(old.map(({ code, card }) => [code, card.key]))
  let page = await caller.asset.list({ size: 100 })
  const lines = [...page.lines]
  while (page.after !== null) {
    page = await caller.asset.list({ size: 100, page: { at: 'after', cursor: page.after } })
    lines.push(...page.lines)
  }
  for (const { id, code } of lines) {
    const key = keys.get(code)
    if (key !== undefined) office.cards.set(key, id)
  }
}
