import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser } from './browser.ts'
import { viewports, type Size } from './size.ts'
import { startSystem } from './system.ts'

const pictures = new URL('../../../docs/pictures/', import.meta.url).pathname
const cli = new URL('../../server/src/cli.ts', import.meta.url).pathname

/** The sample office as its supply officer sees it, for the README. */
async function takePictures(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'prongsai-pictures-'))
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'sample', '--data', data])
  const password = /password:\s+(?<password>\S.*)/u.exec(stdout)?.groups?.['password'] ?? ''
  const username = /^\s+(?<username>\S+)\s+เจ้าหน้าที่พัสดุ /mu.exec(stdout)?.groups?.['username'] ?? ''
  const terminal = new URL('../dist/pictures-terminal.log', import.meta.url).pathname
  const system = await startSystem(terminal, data)
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  try {
    const desk = await signedIn(browser, { size: 'desk', url: system.url, username, password })
    await take(desk, '/assets', 'register-1280')
    await take(desk, await firstRecord(desk), 'record-1280')
    await take(desk, '/plan', 'plan-1280')
    await take(desk, '/purchases', 'purchases-1280')
    await take(desk, '/contracts/timeline', 'contracts-1280')
    const phone = await signedIn(browser, { size: 'phone', url: system.url, username, password })
    await take(phone, '/', 'home-390')
    await take(phone, '/assets', 'register-390')
  } finally {
    await browser.close()
    await system.stop()
    await rm(data, { recursive: true, force: true })
  }
}

type Visit = {
  readonly size: Size
  readonly url: string
  readonly username: string
  readonly password: string
}

async function signedIn(browser: Browser, { size, url, username, password }: Visit): Promise<Page> {
  const context = await browser.newContext({
    viewport: viewports[size],
    baseURL: url,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('ชื่อผู้ใช้').fill(username)
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await page.getByRole('heading', { name: 'หน้าแรก', level: 1 }).waitFor()
  return page
}

async function firstRecord(page: Page): Promise<string> {
  const record = page.getByRole('link', { name: /^\d{3}-\d{2}-\d{4}$/u }).first()
  return (await record.getAttribute('href')) ?? ''
}

async function take(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
}

await takePictures()
