import { expect, type Locator } from '@playwright/test'

/** Takes an option of a list, and waits until the list is gone: what closes yet is seen by whoever looks at the screen. */
export async function chosen(option: Locator): Promise<void> {
  await option.click()
  await expect(option).toBeHidden()
}
