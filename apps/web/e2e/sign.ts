import type { Page } from '@playwright/test'

/** A name drawn by hand in the field for it. */
export async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: 'ช่องลงนาม' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('there is no field to sign in')
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 20, { steps: 6 })
  await page.mouse.move(box.x + 140, box.y + box.height - 20, { steps: 6 })
  await page.mouse.up()
}
