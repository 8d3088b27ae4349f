import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const pictures = new URL('../dist/pictures/', import.meta.url).pathname

/** Nothing for axe to complain of, and nothing to scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect
    .soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`))
    .toEqual([])
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(beyond, 'pixels beyond the right edge').toBeLessThanOrEqual(0)
}

/** A colour that still changes is no colour to be measured: a button that was waiting fades back. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((each) => each.finished))
  })
}

/** A screen of the journey: held to the above, and kept as a picture of its whole length, to be looked at. */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  const seen = page.viewportSize() ?? { width: 0, height: 0 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // What stands still while the page is scrolled would stand in the middle of a picture that is put together.
  await page.setViewportSize({ ...seen, height: Math.max(height, seen.height) })
  await page.screenshot({
    path: `${pictures}${test.info().project.name}-${name}.png`,
    animations: 'disabled',
  })
  await page.setViewportSize(seen)
}
