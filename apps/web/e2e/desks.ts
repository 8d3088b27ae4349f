import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '@prongsai/api/app-router'
import type { Browser, Page } from '@playwright/test'
import superjson from 'superjson'
import { signedIn } from './sample-person.ts'
import type { Sample } from './sample.ts'
import { viewports, type Size } from './size.ts'

/** Through whose hands a plan and a purchase go in the sample office. */
const people = {
  officer: 'pornthip',
  finance: 'anong',
  headOfSupplies: 'nuriyah',
  clerk: 'kanlayanee',
  head: 'maroning',
} as const
export type Hand = keyof typeof people
export type Desks = Readonly<Record<Hand, Page>>

/** Somebody of the sample office at a screen of this size. */
async function deskOf(
  browser: Browser,
  sample: Sample,
  { who, size }: { readonly who: Hand; readonly size: Size },
): Promise<Page> {
  const page = await signedIn(browser, sample, people[who])
  await page.setViewportSize(viewports[size])
  return page
}

/** What the person at this screen can ask of the system, for what a journey is not about. */
export async function asking(page: Page) {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const url = new URL('/trpc', page.url()).href
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url, transformer: superjson, headers: { cookie } })],
  })
}

/** Everybody at a desk, those who approve at a telephone. */
export async function everyDesk(browser: Browser, sample: Sample): Promise<Desks> {
  const at = (who: Hand, size: Size) => deskOf(browser, sample, { who, size })
  return {
    officer: await at('officer', 'desk'),
    finance: await at('finance', 'desk'),
    headOfSupplies: await at('headOfSupplies', 'desk'),
    clerk: await at('clerk', 'phone'),
    head: await at('head', 'phone'),
  }
}
