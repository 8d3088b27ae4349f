import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { typedDay } from './past-days.ts'
import { done } from './purchase-desk.ts'
import { signedIn } from './sample-person.ts'
import type { Sample } from './sample.ts'
import { viewports } from './size.ts'

const members = ['chatchai', 'siriporn', 'maliwan'] as const

/** The committee that inspects, each member at his telephone. */
export async function committee(browser: Browser, sample: Sample): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const member of members) {
    const page = await signedIn(browser, sample, member)
    await page.setViewportSize(viewports.phone)
    pages.push(page)
  }
  return pages
}

/** By the label of a field what is typed into it; a day as it is typed, true where a choice is ticked. */
type Typed = Readonly<Record<string, string | true>>

type Act = {
  /** The button that opens the dialog. */
  readonly act: string
  readonly typed?: Typed
  /** The button that ends it; as the one that opened it where nothing is said. */
  readonly submit?: string
  /** What is told at the end. */
  readonly says: string
  /** Looks at the dialog when everything is typed. */
  readonly seen?: (dialog: Locator) => Promise<void>
}

/** Opens a dialog of the contract, types and submits it. */
export async function perform(page: Page, { act, typed = {}, submit = act, says, seen }: Act): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).first().click()
  const dialog = page.locator('[role=dialog][aria-modal=true]')
  await fill(dialog, typed)
  await seen?.(dialog)
  await dialog.getByRole('button', { name: submit, exact: true }).click()
  await expect(dialog).toBeHidden()
  await done(page, says)
}

export async function fill(within: Locator, typed: Typed): Promise<void> {
  for (const [label, value] of Object.entries(typed)) {
    const choice = within
      .getByRole('radio', { name: label, exact: true })
      .or(within.getByRole('checkbox', { name: label, exact: true }))
    await (value === true ? choice.check() : within.getByLabel(label, { exact: true }).fill(value))
  }
}

/** ลงนาม by the head of the office. */
export const sign = (page: Page, on: CivilDate, seen?: Act['seen']): Promise<void> =>
  perform(page, {
    act: 'ลงนามสัญญา',
    typed: { วันที่ลงนาม: typedDay(on) },
    submit: 'บันทึกการลงนาม',
    says: 'ลงนามแล้ว',
    ...(seen && { seen }),
  })

/** What one member says of the delivery that waits. */
export const vote = (page: Page, said: string, seen?: Act['seen']): Promise<void> =>
  perform(page, {
    act: 'ลงความเห็นตรวจรับ',
    typed: { [said]: true },
    submit: 'บันทึกความเห็น',
    says: 'บันทึกความเห็นแล้ว',
    ...(seen && { seen }),
  })

/** A part of the page by its heading. */
export const part = (page: Page, title: string | RegExp): Locator => page.getByRole('region', { name: title })
