import { contractId, type ContractId } from '@prongsai/domain/base/id'
import type { ContractPaper } from '@prongsai/domain/contract/contract-paper'
import { canonicalJson } from '@prongsai/domain/journal/canonical'
import { baht } from '@prongsai/domain/money/satang'
import { contentHash } from '@prongsai/documents/content-hash'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { openContractOffice } from '../contract/testing.ts'
import { day, noonOf } from '../procurement/testing.ts'
import { contractPaperToPrint } from './print-paper.ts'

const database = await testDatabase()
let office: Awaited<ReturnType<typeof openContractOffice>>
beforeEach(async () => {
  office = await openContractOffice(database)
})

const carrying = (on: string) => ({
  db: database.db,
  actor: { ...office.supply.actor, grants: [{ role: 'supply-officer' as const, unit: null }] },
  now: noonOf(on),
})

const printed = (id: ContractId, kind: ContractPaper, { on = '2026-11-20', part = '' } = {}) =>
  contractPaperToPrint(carrying(on), id, { kind, part: part === '' ? null : part })

const offered = (id: ContractId, on: string) => office.at.officer(on).template.ofContract({ id })

const nothing = { refusal: { code: 'template/nothing-to-print' } }

/** The road of 1,987,000 baht at 0.10 % a day, signed on 1 October for sixty days: due on 30 November. */
const road = () =>
  office.signed(
    '2026-10-01',
    {
      name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 3',
      kind: 'construction',
      price: 1_987_000,
      method: 'direct',
      line: { name: 'ถนนคอนกรีตเสริมเหล็ก', quantity: 1, countingUnit: 'สาย', categoryId: null },
      inspectors: [office.staff.id, office.other.id, office.engineer.id],
    },
    {
      termDays: 60,
      penaltyRate: 10,
      affectsTraffic: false,
      instalments: [
        {
          name: 'งานทั้งหมด',
          amount: baht(1_987_000),
          termDays: 60,
          dueOn: null,
          shares: [{ position: 1, quantity: 1 }],
        },
      ],
    },
  )

/** The computers as an old file says them: delivered 12 days late, accepted and paid, with their security and no warranty. */
async function brought(): Promise<ContractId> {
  const desk = office.at.headOfSupplies('2026-11-20')
  const inspectors = [office.staff.id, office.other.id, office.engineer.id]
  const { id } = await office.won({ readyOn: '2026-05-01', inspectors })
  await database.ownerPool.query(
    `update purchase set brought_forward = true, brought_paper = 'รายงานขอซื้อ 1/2569' where id = $1`,
    [id],
  )
  const { terms } = await desk.contract.proposal({ purchaseId: id })
  const { id: contract } = await desk.contract.bring({
    purchaseId: id,
    terms: { ...terms, warrantyMonths: 0 },
    foundNumber: '14/2569',
    paper: 'แฟ้มสัญญา 14/2569',
    signedOn: day('2026-05-01'),
    beginsOn: null,
    securities: [
      {
        of: 'contract',
        kind: 'bank-guarantee',
        number: '100/2569',
        issuer: 'ธนาคารตัวอย่าง จำกัด (มหาชน)',
        amount: baht(24_000),
        issuedOn: day('2026-05-01'),
        receivedOn: day('2026-05-01'),
        expiresOn: day('2027-12-31'),
      },
    ],
    advancePaid: null,
    acceptances: [
      {
        instalment: 1,
        arrivedOn: day('2026-06-12'),
        on: day('2026-06-15'),
        paper: 'ใบตรวจรับ 9/2569',
        lateDays: 12,
        penalty: baht(11_520),
        payment: null,
      },
    ],
    reason: 'เริ่มใช้ระบบ',
  })
  return contractId(contract)
}

describe('the papers of a contract', () => {
  test('an order says its lines, days, penalty and warranty, and has the number and day of the contract', async () => {
    const { contract } = await office.signed('2026-11-03', {}, { termDays: 30, warrantyMonths: 18 })
    const paper = await printed(contract, 'contract-order')
    expect(paper.values).toMatchObject({
      เรื่องที่ซื้อหรือจ้าง: 'ซื้อเครื่องคอมพิวเตอร์ 20 เครื่อง',
      ราคา: '480,000.00',
      ภาษีมูลค่าเพิ่ม: '31,401.87',
      กำหนดเวลา: '30 วัน',
      วันครบกำหนด: '3 ธันวาคม 2569',
      ระยะเวลารับประกัน: '1 ปี 6 เดือน',
      อัตราค่าปรับ: 'ร้อยละ 0.20 ของราคาพัสดุที่ยังไม่ได้รับมอบ',
    })
    expect({ number: paper.number, on: paper.on }).toEqual({ number: '1/2570', on: '2026-11-03' })
    expect(paper.blocks['รายการสั่งซื้อ']).toMatchObject({
      rows: [['1', 'เครื่องคอมพิวเตอร์', '20 เครื่อง', '24,000.00', '480,000.00']],
    })
    expect(paper.signers.map(({ role }) => role)).toEqual(['ผู้สั่งซื้อ', 'ผู้รับใบสั่ง'])
    expect(paper.signers[0]?.name).toBe('นายนายก ใจกว้าง')
  })

  test('what has not happened is offered with what is lacking, and is not printed', async () => {
    const { contract } = await office.signed('2026-11-03')
    const papers = await offered(contract, '2026-11-20')
    expect(papers.map(({ kind, lacking }) => [kind, lacking === null])).toEqual([
      ['contract-data', true],
      ['contract-order', true],
      ['acceptance-certificate', false],
      ['part-notice', false],
      ['penalty-notice', false],
      ['change-result', false],
      ['defect-notice', false],
      ['security-return', false],
      ['file-list', true],
    ])
    await expect(printed(contract, 'acceptance-certificate')).rejects.toMatchObject(nothing)
    await expect(printed(contract, 'penalty-notice')).rejects.toMatchObject(nothing)
  })

  test('a notice of the penalty says the day, the rate and the sum with its steps as they stand', async () => {
    const { contract } = await road()
    const { values, blocks, to } = await printed(contract, 'penalty-notice', { on: '2027-01-06', part: '1' })
    expect(values).toMatchObject({
      วันครบกำหนด: '30 พฤศจิกายน 2569',
      วันเริ่มปรับ: '1 ธันวาคม 2569',
      จำนวนวันล่าช้า: '37',
      ค่าปรับ: '73,519.00',
      วันส่งมอบ: '',
      ขอให้เร่งส่งมอบ: 'จึงขอให้ผู้รับจ้างเร่งส่งมอบให้ถูกต้องครบถ้วนโดยเร็ว',
    })
    expect(blocks['ขั้นค่าปรับ']).toMatchObject({
      rows: [['1 ธ.ค. 2569 ถึง 6 ม.ค. 2570', '37', '1,987,000.00', '0.10', '1,987.00', '73,519.00']],
    })
    expect(to).toBe('บริษัท ตัวอย่าง จำกัด')
  })

  test('a notice is numbered from the book of letters, once for each instalment, and kept as it was printed', async () => {
    const { contract } = await road()
    const on = '2026-12-03'
    const paper = { of: 'contract', id: contract, kind: 'penalty-notice', part: '1' } as const
    const desk = office.at.officer(on)
    await desk.template.number({ paper, number: 'ตย 71101/9', on: day(on) })
    const print = await printed(contract, 'penalty-notice', { on, part: '1' })
    expect({ number: print.number, on: print.on }).toEqual({ number: 'ตย 71101/9', on })
    const listed = (await offered(contract, on)).find(({ kind }) => kind === 'penalty-notice')
    expect(listed).toMatchObject({ number: 'ตย 71101/9', part: '1', book: 'ทะเบียนหนังสือส่ง' })
    const hash = contentHash(`penalty-notice/${print.wording.version}`, print)
    expect(listed?.prints.map((one) => one.hash)).toEqual([hash])
    const kept = await database.ownerPool.query(
      `select kind, content from paper_print where subject_id = $1`,
      [contract],
    )
    expect(kept.rows).toEqual([{ kind: 'penalty-notice:1', content: JSON.parse(canonicalJson(print)) }])
    await expect(
      desk.template.number({ paper: { ...paper, part: '2' }, number: '10', on: day(on) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a certificate says what came and was accepted, its lateness and penalty, and is signed by every member', async () => {
    const contract = await brought()
    const { values, blocks, signers, opinions } = await printed(contract, 'acceptance-certificate')
    expect(values).toMatchObject({
      ชื่อเอกสาร: 'ใบตรวจรับพัสดุ',
      ข้อของระเบียบ: 'ข้อ 175',
      การส่งมอบ: 'การส่งมอบ',
      วันส่งมอบ: '12 มิถุนายน 2569',
      วันตรวจรับ: '15 มิถุนายน 2569',
      ผลการตรวจรับ: 'ถูกต้องครบถ้วนตามที่ตกลง จึงรับไว้ทั้งหมด',
      ภายในกำหนด: '',
      จำนวนวันล่าช้า: '12',
      ค่าปรับ: '11,520.00',
      ส่วนที่ยังไม่รับ: '',
    })
    expect(blocks['รายการตรวจรับ']).toMatchObject({
      rows: [['1', 'เครื่องคอมพิวเตอร์', '20 เครื่อง', '20 เครื่อง', '480,000.00']],
    })
    expect(signers.map(({ role }) => role)).toEqual(['ประธานกรรมการ', 'กรรมการ', 'กรรมการ'])
    expect(signers.every(({ name }) => name !== '')).toBe(true)
    expect(opinions.map(({ title }) => title)).toEqual(['ความเห็นของหัวหน้าเจ้าหน้าที่', 'หัวหน้าหน่วยงานของรัฐ'])
  })

  test('what is given back of a security is named, with the day on which nobody was bound and the fifteenth after', async () => {
    const { values } = await printed(await brought(), 'security-return')
    expect(values).toMatchObject({
      หลักประกัน: 'หนังสือค้ำประกันของธนาคาร เลขที่ 100/2569 ธนาคารตัวอย่าง จำกัด (มหาชน)',
      จำนวนเงิน: '24,000.00',
      วันพ้นข้อผูกพัน: '15 มิถุนายน 2569',
      คืนภายใน: '30 มิถุนายน 2569',
    })
  })

  test('a security is not given back while its warranty runs', async () => {
    const contract = await brought()
    await database.ownerPool.query(`update contract set warranty_months = 24 where id = $1`, [contract])
    await expect(printed(contract, 'security-return')).rejects.toMatchObject(nothing)
  })

  test('the letter about a request says what was asked and given and by which clause, both sides of it, under its own number', async () => {
    const { contract } = await office.signed('2026-11-03', {}, { termDays: 30 })
    const { version } = await office.at.officer('2026-11-20').contract.get({ id: contract })
    await office.at.officer('2026-11-20').contractCourse.askChange({
      id: contract,
      version,
      asked: {
        kind: 'extension',
        ground: 'force-majeure',
        causeFrom: day('2026-11-10'),
        causeTo: day('2026-11-14'),
        notifiedOn: day('2026-11-16'),
        noticePaper: 'บจ 7/2569',
        agencyKnew: false,
        days: 5,
      },
      askedOn: day('2026-11-20'),
      reason: 'น้ำท่วมเส้นทางขนส่ง',
    })
    await expect(printed(contract, 'change-result')).rejects.toMatchObject(nothing)
    const before = await office.at.officer('2026-11-23').contract.get({ id: contract })
    await office.at.head('2026-11-23').contractCourse.decideChange({
      id: contract,
      version: before.version,
      changeId: before.changes[0]?.id ?? '',
      approve: true,
      daysGiven: 5,
      decision: 'น้ำท่วมจริงตามประกาศอำเภอ',
      paper: 'บันทึก 9/2569',
      governorPaper: '',
      decidedOn: day('2026-11-23'),
    })
    const { values, blocks, number } = await printed(contract, 'change-result', { on: '2026-11-24' })
    expect(values).toMatchObject({
      ประเภทคำขอ: 'ขยายเวลาทำการตามสัญญา',
      เหตุ: 'เหตุสุดวิสัย',
      หนังสือที่ขอ: 'บจ 7/2569 ลงวันที่ 16 พฤศจิกายน 2569',
      ช่วงเวลาของเหตุ: '10 พฤศจิกายน 2569 ถึงวันที่ 14 พฤศจิกายน 2569',
      ผลการพิจารณา: 'อนุมัติ',
      จำนวนวันที่ให้: '5',
      เหตุผลที่พิจารณา: 'น้ำท่วมจริงตามประกาศอำเภอ',
    })
    expect(values['ข้อกฎหมาย']).toContain('มาตรา 102 (2)')
    expect(number).toBeNull()
    expect(blocks['ก่อนและหลัง']).toMatchObject({
      rows: [
        ['ราคาตามสัญญา (บาท)', '480,000.00', '480,000.00'],
        {},
        {},
        {},
        ['ค่าปรับนับถึงวันที่พิจารณา (บาท)', '0.00', '0.00'],
      ],
    })
    const block = blocks['ก่อนและหลัง']
    expect(block?.is === 'table' ? block.rows[1] : []).toEqual([
      'วันครบกำหนด',
      '3 ธันวาคม 2569',
      '8 ธันวาคม 2569',
    ])
  })

  test('the list of the file says of each paper of ข้อ 16 whether it is there', async () => {
    const { contract } = await office.signed('2026-11-03')
    const desk = office.at.officer('2026-11-20')
    const { version } = await desk.contract.get({ id: contract })
    const paper = { what: 'contract' as const, on: day('2026-11-03'), paper: 'แฟ้ม 3/2570' }
    await desk.contractCourse.tellFilePaper({ id: contract, version, ...paper })
    const { values, blocks, signers } = await printed(contract, 'file-list')
    const block = blocks['รายการเอกสาร']
    const rows = block?.is === 'table' ? block.rows.map((row) => [row[0], row[2], row[3]]) : []
    expect(rows.slice(-2)).toEqual([
      ['7', 'มี ในแฟ้มกระดาษ', 'แฟ้ม 3/2570 ลงวันที่ 3 พฤศจิกายน 2569'],
      ['8', 'ยังไม่มีในแฟ้ม', ''],
    ])
    expect(values['สิ่งที่ขาด']).toContain('บันทึกรายงานผลการตรวจรับพัสดุ')
    expect(signers.map(({ role }) => role)).toEqual(['เจ้าหน้าที่', 'หัวหน้าเจ้าหน้าที่'])
  })
})
