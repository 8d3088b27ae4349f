import { no } from '@prongsai/domain/base/verdict'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { LabelChoice, LabelSetting } from '@prongsai/domain/label/label.input'
import { cellsOf, stockOf, type LabelLayout } from '@prongsai/domain/label/label-stock'
import { pagesOf, type LabelShift } from '@prongsai/domain/label/label-place'
import { accept } from '@prongsai/domain/refusal'
import { look, type ReadDb } from '@prongsai/db/database'
import { labelRun } from '@prongsai/db/label/label-runs'
import { labelTexts, type LabelText } from '@prongsai/db/label/labels'
import { officeFacts } from '@prongsai/db/office/offices'
import { authorityTo, type Carrying } from '../asset/out.ts'
import { found } from '../found.ts'
import { chosenCards } from './chosen-labels.ts'

/** Labels with everything that their sheets say. */
export type LabelsToPrint = {
  readonly office: { readonly shortName: string; readonly sample: boolean }
  readonly layout: LabelLayout
  readonly start: number
  readonly shift: LabelShift
  readonly labels: readonly LabelText[]
}

/** One page of what would be printed, before it is: from 0, and the last where there are not so many. */
export function labelsToPreview(
  carrying: Carrying,
  {
    choice,
    setting,
    page,
  }: { readonly choice: LabelChoice; readonly setting: LabelSetting; readonly page: number },
): Promise<LabelsToPrint> {
  const { actor } = authorityTo('label:print', carrying)
  const { office } = actor
  return look(carrying.db, office, async (db) => {
    const { layout } = stockOf(setting.stock) ?? accept(no({ code: 'label/no-stock' }))
    const { ids } = await chosenCards(db, { office, actor }, choice)
    const cells = cellsOf(layout)
    const start = Math.min(setting.start, cells)
    const shown = Math.max(0, Math.min(page, pagesOf(layout, ids.length, start) - 1))
    const from = shown === 0 ? 0 : shown * cells - (start - 1)
    const upTo = (shown + 1) * cells - (start - 1)
    return {
      office: await shortOffice(db, office),
      layout,
      start: shown === 0 ? start : 1,
      shift: { across: setting.across, down: setting.down },
      labels: await labelTexts(db, office, ids.slice(from, upTo)),
    }
  })
}

/** A printing as it was; what its labels say is as the register has it now. */
export function labelsOfRun(carrying: Carrying, run: string): Promise<LabelsToPrint> {
  const { office } = authorityTo('label:print', carrying).actor
  return look(carrying.db, office, async (db) => {
    const { layout, start, shift, assets } = found(await labelRun(db, office, run))
    const labels = await labelTexts(db, office, assets)
    return { office: await shortOffice(db, office), layout, start, shift, labels }
  })
}

async function shortOffice(db: ReadDb, office: OfficeId): Promise<LabelsToPrint['office']> {
  const { shortName, isSample } = found(await officeFacts(db, office))
  return { shortName, sample: isSample }
}
