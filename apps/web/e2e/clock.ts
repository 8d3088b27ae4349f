import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from '@playwright/test'
import { daysBetween, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { today } from './past-days.ts'

const preload = new URL('moved-clock.ts', import.meta.url).href

/** A clock that a test moves on: what the server is started with, and the day of those who look at it. */
export type Clock = {
  readonly env: Readonly<Record<string, string>>
  readonly moveTo: (day: CivilDate, pages: readonly Page[]) => Promise<void>
}

export async function clockIn(file: string): Promise<Clock> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '0')
  return {
    env: { E2E_CLOCK: file, NODE_OPTIONS: `--import=${preload}` },
    moveTo: async (day, pages) => {
      const days = daysBetween(today, day)
      await writeFile(file, String(days))
      for (const page of pages) await page.clock.setFixedTime(Date.now() + days * 86_400_000)
    },
  }
}
