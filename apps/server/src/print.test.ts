import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assetCardPaper, type AssetCard } from '@prongsai/documents/asset/asset-card'
import { assetRegisterPaper, type RegisterLine } from '@prongsai/documents/asset/asset-register-paper'
import { sarabunInlined } from '@prongsai/documents/paper-font'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, type Chromium } from './chromium.ts'
import { createPrinter, printRefusalText, type Printer, type PrinterSettings } from './print.ts'

let folder = ''
let wrapper: Chromium = { executablePath: '', sandboxed: false }
const printers: Printer[] = []

/** A browser whose process number is written down each time it starts. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-'))
  const found = await findChromium({ named: process.env['CHROMIUM_PATH'] })
  if (!found) throw new Error('these tests print with a real Chromium: install one or set CHROMIUM_PATH')
  const file = join(folder, 'browser')
  await writeFile(file, `#!/bin/sh\necho $$ >> '${folder}/started'\nexec '${found.executablePath}' "$@"\n`)
  await chmod(file, 0o755)
  wrapper = { ...found, executablePath: file }
})

afterEach(async () => {
  await Promise.all(printers.splice(0).map((printer) => printer.close()))
  await rm(join(folder, 'started'), { force: true })
})

afterAll(() => rm(folder, { recursive: true }))

function printerWith(settings: PrinterSettings = {}): Printer {
  const printer = createPrinter({ find: () => Promise.resolve(wrapper), ...settings })
  printers.push(printer)
  return printer
}

const started = async (): Promise<readonly number[]> =>
  (await readFile(join(folder, 'started'), 'utf8')).trim().split('\n').map(Number)

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function pdfOf(printer: Printer, page: string): Promise<string> {
  const verdict = await printer.pdf(page)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
  return Buffer.from(verdict.value).toString('latin1')
}

const pagesIn = (pdf: string): number => pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

const sheet = (body: string): string =>
  `<!doctype html><html lang="th"><meta charset="utf-8"><style>@page { size: A4 landscape; margin: 20mm } h2 { break-before: page }</style><body><p>ทะเบียน</p>${body}`

describe('printing', () => {
  test('makes a PDF with the page size and the breaks of the style sheet', async () => {
    const pdf = await pdfOf(printerWith(), sheet('<h2>๒</h2><h2>๓</h2>'))
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pagesIn(pdf)).toBe(3)
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []
    expect(Number(width)).toBeCloseTo(842, -1)
    expect(Number(height)).toBeCloseTo(595, -1)
  })

  test('runs no script', async () => {
    const script = '<script>document.body.innerHTML += "<h2>x</h2><h2>y</h2>"</script>'
    expect(pagesIn(await pdfOf(printerWith(), sheet(script)))).toBe(1)
  })

  test('keeps one browser for many papers', async () => {
    const printer = printerWith()
    const papers = await Promise.all([1, 2, 3, 4, 5].map(() => pdfOf(printer, sheet(''))))
    expect(papers.map(pagesIn)).toEqual([1, 1, 1, 1, 1])
    expect(await started()).toHaveLength(1)
  })

  test('fetches nothing: not from the network, not from this machine', async () => {
    const asked: string[] = []
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const from = `http://127.0.0.1:${port}`
    const body = `<img src="${from}/img"><iframe src="${from}/frame"></iframe><link rel="stylesheet" href="${from}/css">
      <style>@import "${from}/import"; @font-face { font-family: x; src: url("${from}/font") } p { font-family: x; background: url("${from}/background") }</style>
      <iframe src="file://${folder}/started"></iframe>`
    expect(pagesIn(await pdfOf(printerWith(), sheet(body)))).toBe(1)
    expect(port).toBeGreaterThan(0)
    expect(asked).toEqual([])
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('a paper', () => {
  const printing = {
    on: civilDateFrom('2026-11-23') ?? expect.unreachable(),
    fonts: sarabunInlined(),
    link: null,
  }

  const line: RegisterLine = {
    code: '416-69-0001',
    name: 'เครื่องปรับอากาศ แบบแยกส่วน ชนิดตั้งพื้นหรือแขวน ขนาด 36,000 บีทียู',
    brand: 'ญี่ปุ่นเทค',
    model: 'A-100',
    serial: 'SN-8H2K',
    acquiredOn: civilDateFrom('2024-10-01') ?? null,
    documentNumber: 'บก 12/2568',
    quantity: 1,
    countingUnit: 'เครื่อง',
    unitPrice: baht(30_001),
    condition: 'usable',
    note: '',
    whereabouts: 'กองคลัง ห้องพัสดุ',
    status: 'in-use',
    capitalised: true,
    broughtForward: false,
  }
  const office = { name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน', sample: true }

  test('of one card is its front and its back, with both faces of the type in it', async () => {
    const card: AssetCard = {
      ...line,
      office,
      unit: 'กองคลัง',
      category: 'ครุภัณฑ์สำนักงาน',
      description: '',
      place: 'ห้องพัสดุ',
      keeper: '',
      acquiredHow: 'specific',
      moneySource: 'budget',
      seller: '',
      usefulLifeYears: 5,
      warrantyUntil: null,
      convention: 'DAILY',
      disposedOn: null,
      repairs: [],
    }
    const pdf = await pdfOf(printerWith(), await assetCardPaper(card, printing))
    expect(pagesIn(pdf)).toBe(2)
    expect(pdf).toMatch(/\/BaseFont\s*\/[A-Z]+\+Sarabun-Regular/)
    expect(pdf).toMatch(/\/BaseFont\s*\/[A-Z]+\+Sarabun-Bold/)
  })

  test('of a register goes on for as many sheets as it needs', async () => {
    const groups = [{ name: 'ครุภัณฑ์สำนักงาน', lines: Array.from({ length: 300 }, () => line) }]
    const register = { office, arrangement: 'category', asOf: printing.on, only: '', groups } as const
    const pages = pagesIn(await pdfOf(printerWith(), await assetRegisterPaper(register, printing)))
    expect(pages).toBeGreaterThan(20)
    expect(pages).toBeLessThan(60)
  })
})

describe('a printer in trouble', () => {
  test('starts another browser when its own was killed', async () => {
    const printer = printerWith()
    await pdfOf(printer, sheet(''))
    const [first = 0] = await started()
    process.kill(first, 'SIGKILL')
    expect(pagesIn(await pdfOf(printer, sheet('')))).toBe(1)
    expect(await started()).toHaveLength(2)
  })

  test('prints all the same when its browser is killed in the middle', async () => {
    const printer = printerWith()
    await pdfOf(printer, sheet(''))
    const [first = 0] = await started()
    const long = pdfOf(printer, sheet('<h2>ครุภัณฑ์</h2>'.repeat(400)))
    setTimeout(() => process.kill(first, 'SIGKILL'), 30)
    expect(pagesIn(await long)).toBe(401)
  })

  test('gives up a paper that takes too long, and prints the next', async () => {
    const printer = printerWith({ patience: 8000 })
    await pdfOf(printer, sheet(''))
    const [first = 0] = await started()
    process.kill(first, 'SIGSTOP')
    expect(await printer.pdf(sheet(''))).toEqual({ ok: false, refusal: { code: 'print/too-slow' } })
    expect(pagesIn(await pdfOf(printer, sheet('')))).toBe(1)
    process.kill(first, 'SIGKILL')
  }, 40_000)

  test('says so where there is no browser', async () => {
    const printer = printerWith({ find: () => Promise.resolve(undefined) })
    expect(await printer.pdf(sheet(''))).toEqual({ ok: false, refusal: { code: 'print/no-browser' } })
    expect(printRefusalText({ code: 'print/no-browser' })).toContain('Ctrl+P')
  })

  test('says so when what it found is no browser', async () => {
    const printer = printerWith({
      find: () => Promise.resolve({ executablePath: process.execPath, sandboxed: false }),
    })
    expect(await printer.pdf(sheet(''))).toMatchObject({ ok: false, refusal: { code: 'print/failed' } })
  })
})

describe('the browser of a printer', () => {
  test('ends when it has been idle, and comes back when needed', async () => {
    const printer = printerWith({ idle: 50 })
    await pdfOf(printer, sheet(''))
    const [first = 0] = await started()
    await expect.poll(() => lives(first), { timeout: 10_000 }).toBe(false)
    expect(pagesIn(await pdfOf(printer, sheet('')))).toBe(1)
  }, 20_000)

  test('ends when the printer is closed, which then refuses', async () => {
    const printer = printerWith()
    await pdfOf(printer, sheet(''))
    const [first = 0] = await started()
    await printer.close()
    await expect.poll(() => lives(first), { timeout: 10_000 }).toBe(false)
    expect(await printer.pdf(sheet(''))).toEqual({ ok: false, refusal: { code: 'print/closed' } })
  }, 20_000)
})
