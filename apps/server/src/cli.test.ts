import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = await mkdtemp(join(tmpdir(), 'prongsai-cli-'))

beforeAll(async () => {
  const register = [
    'บัญชีครุภัณฑ์ ประเภท ครุภัณฑ์สำนักงาน,,,,,,',
    'ลำดับที่,วัน เดือน ปี,รหัสครุภัณฑ์,รายการ,จำนวน,ราคาต่อหน่วย,หน่วยงานที่ใช้,สภาพ',
    '๑,๑๔ พ.ย. ๒๕๖๐,๔๐๑-๖๐-๐๐๐๑ ถึง ๐๐๐๒,เก้าอี้,2 ตัว,"๑,๒๓๔.๕๐",ส่วนการคลัง,จำหน่ายแล้ว',
    '2,14/11/60,ไม่มีรหัส,โต๊ะ,1,-,",,",ดี',
    'รวม,,,,3,,,',
  ].join('\r\n')
  await writeFile(join(folder, 'ทะเบียน.csv'), register)
  const plan = [
    'แผนการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. ๒๕๗๐,,,,,',
    'ลำดับ,กำหนดเวลาที่เริ่มจัดหา (เดือน),รายการ/จำนวน (หน่วย),หน่วยงานเจ้าของเงิน,แผนงาน,หมวด/ประเภท,จำนวนเงิน (บาท)',
    '๑,ต.ค.-ธ.ค. 2569,เครื่องสูบน้ำ จำนวน ๒ เครื่อง,กองช่าง,แผนงานเคหะและชุมชน,ค่าครุภัณฑ์,4.8 แสน',
    '๒,,เลื่อยยนต์ จำนวน 1 เครื่อง,",,",แผนงานเคหะและชุมชน,ค่าครุภัณฑ์,"๑๒,๐๐๐.-"',
    'รวมทั้งสิ้น,,,,,,"500,000"',
  ].join('\r\n')
  await writeFile(join(folder, 'แผน.csv'), plan)
  await writeFile(join(folder, 'ขาด.xlsx'), Buffer.from('PK\u0003\u0004ไม่ครบ'))
})

afterAll(() => rm(folder, { recursive: true }))

type Ended = { readonly code: number; readonly out: string; readonly said: string }

const prongsai = (...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, 'cli.ts'), ...words],
      { env: { PATH: process.env['PATH'], INIT_CWD: folder } },
      (_, out, said) => resolve({ code: child.exitCode ?? -1, out, said }),
    )
  })

describe('import plan', () => {
  test('prints what the file says, with no office and no database', async () => {
    const { code, out, said } = await prongsai('import', 'plan', 'แผน.csv', '--dry-run', '--json')
    expect([code, said]).toEqual([0, ''])
    const group = { unit: 'กองช่าง', programme: 'เคหะและชุมชน', kind: 'ค่าครุภัณฑ์' }
    expect(JSON.parse(out)).toEqual({
      rows: [
        {
          sheet: 'แผน',
          row: 3,
          verdict: 'ready',
          notes: [],
          item: {
            name: 'เครื่องสูบน้ำ',
            quantity: 2,
            unitOfMeasure: 'เครื่อง',
            ...group,
            amountSatang: 48_000_000,
            startsMonth: '2026-10',
          },
        },
        {
          sheet: 'แผน',
          row: 4,
          verdict: 'question',
          notes: ['B4: ไม่มีเดือนที่คาดว่าจะจัดหา'],
          item: {
            name: 'เลื่อยยนต์',
            quantity: 1,
            unitOfMeasure: 'เครื่อง',
            ...group,
            amountSatang: 1_200_000,
            startsMonth: null,
          },
        },
        {
          sheet: 'แผน',
          row: 5,
          verdict: 'question',
          notes: [
            'G5: “รวมทั้งสิ้น” เขียนไว้ 500,000.00 บาท มากกว่าที่บวกจากรายการได้ 492,000.00 บาท อยู่ 8,000.00 บาท: ตรวจว่ามีรายการตกหล่น ซ้ำ หรือวงเงินผิด',
          ],
          item: null,
        },
      ],
    })
  })

  test('tells the same in words', async () => {
    const { code, out } = await prongsai('import', 'plan', 'แผน.csv', '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('อ่านแผนได้ 2 รายการ ปีงบประมาณ 2570 รวม 492,000.00 บาท (ยังไม่ได้บันทึก)')
    expect(out).toContain('แผน แถว 4 ช่อง B4: ไม่มีเดือนที่คาดว่าจะจัดหา')
  })
})

describe('import register', () => {
  test('prints what the file would become, with no office and no database', async () => {
    const { code, out, said } = await prongsai('import', 'register', 'ทะเบียน.csv', '--dry-run', '--json')
    expect([code, said]).toEqual([0, ''])
    const asset = {
      name: 'เก้าอี้',
      acquiredOn: '2017-11-14',
      unitPriceSatang: 123_450,
      quantity: 1,
      unit: 'ส่วนการคลัง',
      condition: null,
      disposed: true,
    }
    expect(JSON.parse(out)).toEqual({
      rows: [
        {
          sheet: 'ทะเบียน',
          row: 3,
          verdict: 'ready',
          notes: [],
          assets: [
            { code: '401-60-0001', ...asset },
            { code: '401-60-0002', ...asset },
          ],
        },
        {
          sheet: 'ทะเบียน',
          row: 4,
          verdict: 'question',
          notes: ['C4: ไม่มีรหัสครุภัณฑ์', 'B4: ปีสองหลัก “60” ถือเป็น พ.ศ. 2560', 'F4: ไม่มีราคา จะบันทึกว่าไม่ทราบราคา'],
          assets: [],
        },
      ],
    })
  })

  test('tells the same in words', async () => {
    const { code, out } = await prongsai('import', 'register', 'ทะเบียน.csv', '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('อ่านได้ 2 แถว เป็นทรัพย์สิน 2 รายการ (ยังไม่ได้บันทึก)')
    expect(out).toContain('ทะเบียน แถว 4 ช่อง C4: ไม่มีรหัสครุภัณฑ์')
  })

  test.each([
    [['import', 'plan', 'แผน.csv'], 2, 'วิธีใช้'],
    [['import', 'plan', 'แผน.csv', '--dry-run', '--year', '70'], 2, 'วิธีใช้'],
    [['import', 'plan', 'ทะเบียน.csv', '--dry-run'], 1, 'กำหนดเวลาที่เริ่มจัดหา'],
    [['import', 'plan', 'ไม่มี.xlsx', '--dry-run'], 1, 'ไม่พบแฟ้ม'],
    [['import', 'register', 'ขาด.xlsx', '--dry-run', '--json'], 1, 'เสียหายหรือมาไม่ครบ'],
    [['import', 'register', 'ไม่มี.xlsx', '--dry-run'], 1, 'ไม่พบแฟ้ม'],
    [['import', 'register', 'ทะเบียน.csv', '--quickly'], 2, 'วิธีใช้'],
    [['import', 'register'], 2, 'วิธีใช้'],
    [['dance'], 2, 'ไม่รู้จักคำสั่ง'],
  ])('%j ends with %i and says why', async (words, code, sentence) => {
    const ended = await prongsai(...words)
    expect(ended).toMatchObject({ code, out: '' })
    expect(ended.said).toContain(sentence)
  })

  test('lists its commands when asked for none', async () => {
    const { code, out } = await prongsai()
    expect(code).toBe(0)
    expect(out).toContain('import register FILE')
  })
})
