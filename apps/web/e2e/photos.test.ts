import { expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { browserOf } from './person.ts'
import { photoOf } from './photo.ts'

test('photos are sent in the background, through a cut connection and a closed page', async ({ browser }) => {
  const page = await browserOf(browser, 'officer')
  await openCard(page)
  await look(page, 'photos-none')
  const photos = await Promise.all([1, 2, 3].map((n) => photoOf(page, `เครื่องปรับอากาศ ${n}.jpg`)))
  const network = await networkOf(page)
  await network('edge')
  await page.getByLabel('เลือกรูป').setInputFiles(photos)

  // All three are in sight at once; the first is under way when the connection breaks.
  await expect(page.getByRole('img', { name: 'รูปที่กำลังส่ง' })).toHaveCount(3)
  await expect(page.getByText(/ส่งแล้ว [1-9]\d?%/u)).toBeVisible()
  await network('cut')
  await expect(page.getByText('รอส่ง 3 แฟ้ม · รอสัญญาณ')).toBeVisible()
  await look(page, 'photos-offline')

  // The page is opened anew while nothing can be sent: what waits is still there.
  await page.route('**/uploads/**', (route) => route.abort())
  await network('good')
  await page.reload()
  await expect(page.getByRole('img', { name: 'รูปที่กำลังส่ง' })).toHaveCount(3)
  await expect(page.getByText('รอส่ง 3 แฟ้ม · รอสัญญาณ')).toBeVisible()

  const goesOn = page.waitForRequest((request) => request.method() === 'PATCH')
  await page.unroute('**/uploads/**')
  expect(Number((await (await goesOn).allHeaders())['upload-offset'])).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: /^รูปที่ \d/u })).toHaveCount(3, { timeout: 60_000 })
  await expect(page.getByRole('img', { name: 'รูปที่กำลังส่ง' })).toHaveCount(0)
  await expect(page.getByText('รูปหลัก')).toHaveCount(1)
  await look(page, 'photos-sent')
})

test('a photo is looked at by keys, said in words, made the main one and taken away with the reason', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  await openCard(page)
  await page.getByRole('button', { name: 'รูปที่ 1' }).click()
  const viewer = page.getByRole('dialog')
  await expect(viewer.getByText('รูปที่ 1 จาก 3')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(viewer.getByText('รูปที่ 2 จาก 3')).toBeVisible()
  await viewer.getByRole('button', { name: 'แก้คำบรรยาย' }).click()
  await page.getByRole('textbox', { name: 'คำบรรยาย' }).fill('ป้ายหมายเลขเครื่อง')
  await page.getByRole('button', { name: 'บันทึกคำบรรยาย' }).click()
  await expect(viewer.getByRole('img', { name: 'ป้ายหมายเลขเครื่อง' })).toBeVisible()
  await viewer.getByRole('button', { name: 'ใช้เป็นรูปหลัก' }).click()
  await expect(viewer.getByRole('button', { name: 'ใช้เป็นรูปหลัก' })).toHaveCount(0)
  await look(page, 'photo-viewer')

  await page.keyboard.press('ArrowRight')
  await viewer.getByRole('button', { name: 'นำออก' }).click()
  await page.getByLabel('เหตุผล').fill('ถ่ายผิดรายการ')
  await page.getByRole('button', { name: 'นำรูปออก' }).click()
  await expect(page.getByRole('button', { name: /^(รูปที่|ป้าย)/u })).toHaveCount(2)
  await expect(page.getByText('ถ่ายผิดรายการ')).toBeVisible()
})

test('what is no photo and no paper is refused with the reason, and a paper is kept and given back', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  await openCard(page)
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  await page.getByLabel('เลือกรูป').setInputFiles({ name: 'หน้าเว็บ.jpg', mimeType: 'image/jpeg', buffer: html })
  await expect(page.getByText('แฟ้มนี้ไม่ใช่รูปภาพ PDF หรือเอกสารสำนักงาน จึงไม่รับ', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'ส่งไม่ได้ 1 แฟ้ม' }).click()
  await look(page, 'photo-refused')
  await page.getByRole('dialog').getByRole('button', { name: 'ไม่ส่งแฟ้มนี้' }).click()
  await expect(page.getByText('หน้าเว็บ.jpg')).toHaveCount(0)

  const pdf = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF')
  await page
    .getByLabel('แนบเอกสาร')
    .setInputFiles({ name: 'ใบรับประกัน.pdf', mimeType: 'application/pdf', buffer: pdf })
  const link = page.getByRole('link', { name: 'ใบรับประกัน.pdf' })
  await expect(link).toBeVisible()
  const given = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(given.headers()['content-disposition']).toContain('attachment')
  expect(await given.body()).toEqual(pdf)
  await look(page, 'papers')
})

async function openCard(page: Page): Promise<void> {
  await page.goto('/assets')
  await page
    .getByRole('link', { name: /^\d{3}-\d{2}-\d{4}$/u })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'รูปภาพ' })).toBeVisible()
}

/** In bytes a second: as slow as a telephone at the edge of its network sends, and as one that sees the mast. */
const throughputs = { edge: 60_000, good: 1_000_000, cut: 0 }

async function networkOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  return (network: keyof typeof throughputs) =>
    session.send('Network.emulateNetworkConditions', {
      offline: network === 'cut',
      latency: 20,
      downloadThroughput: -1,
      uploadThroughput: throughputs[network],
    })
}
