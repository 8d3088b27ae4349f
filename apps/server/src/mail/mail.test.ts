import { afterEach, describe, expect, test } from 'vitest'
import { desk, later } from '@prongsai/api/asset/testing'
import {
  approved,
  askOf,
  dayIn,
  handing,
  openLendingOffice,
  seal,
  villager,
} from '@prongsai/api/loan/testing'
import { tellDue } from '@prongsai/api/loan/tell-due'
import { postMail, type Posting } from '@prongsai/api/mail/post-mail'
import { testDatabase } from '@prongsai/db/testing'
import { mostTries } from '@prongsai/domain/mail/mail'
import { mailPost } from './mail-post.ts'
import { mailServer } from './testing.ts'

const database = await testDatabase()
const { db, ownerPool } = database

type Server = Awaited<ReturnType<typeof mailServer>>
const servers: Server[] = []
const serve = async (refuse: Parameters<typeof mailServer>[0] = () => undefined) => {
  const server = await mailServer(refuse)
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const office = await openLendingOffice(database)
const { head, staff, other, supply } = office
const keeper = head.as(later(0), { grants: [{ role: 'administrator', unit: null }] })

/** A thing that somebody has, due in so many days. */
async function lent(
  name: string,
  days: number,
  { by = staff, ...ask }: Parameters<typeof askOf>[2] & { readonly by?: typeof staff } = {},
) {
  const { id } = await office.as('officer').asset.register(desk(office, { name }))
  const loan = await approved(office, askOf(office, { id }, { due: dayIn(days), ...ask }), by)
  await supply.as().loan.handOver(handing(loan, id))
  return loan
}

const tell = (days: number) => tellDue({ db, now: later(24 * days), mail: { seal } })

const send = (server: Pick<Server, 'place'>, hours: number) => {
  const posting: Posting = {
    db,
    clock: () => later(hours),
    seal,
    linkTo: (path) => `https://assets.example.go.th${path}`,
    post: mailPost(server.place),
  }
  return postMail(posting, () => false)
}

const mails = async () => {
  const { rows } = await ownerPool.query<{ state: string; tries: number; error: string | null }>(
    'select state, tries, last_error as error from mail where office_id = $1 order by id desc',
    [office.office],
  )
  return rows
}

describe('mail', () => {
  test('is one for each person and day, in Thai and with links, and is sent once by two servers', async () => {
    const first = await lent('เต็นท์', 1)
    await lent('เก้าอี้', 1)
    await staff.as().mail.keepOwn({ email: 'yuem@example.go.th', wanted: true })
    await supply.as().mail.keepOwn({ email: 'supply@example.go.th', wanted: true })
    await head.as().mail.keepOwn({ email: 'head@example.go.th', wanted: false })
    const server = await serve()
    await tell(1)
    await Promise.all([send(server, 24), send(server, 24), send(server, 24)])
    await tell(1)
    await send(server, 25)
    expect(server.received.map(({ to }) => to[0] ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
      'supply@example.go.th',
      'yuem@example.go.th',
    ])
    const his = server.received.find(({ to }) => to[0] === 'yuem@example.go.th')
    expect(his?.subject).toContain('แจ้งเตือนการยืมพัสดุ')
    expect(his?.subject).toContain('(2 รายการ)')
    expect(his?.body).toContain('เรียน นายยืม คืนเร็ว')
    expect(his?.body).toContain('เต็นท์ ครบกำหนดส่งคืน วันนี้')
    expect(his?.body).toContain(`https://assets.example.go.th/loans/${first}`)
    expect(await mails()).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
  })

  test('goes to an outsider who gave an address, with the page where he follows, and to nobody else', async () => {
    const outside = { place: 'outside', due: dayIn(3) } as const
    await lent('เครื่องเสียง', 3, {
      ...outside,
      borrower: { ...villager(), email: 'somsri@example.com' },
      by: supply,
    })
    await lent('โต๊ะ', 3, {
      ...outside,
      borrower: { ...villager('นายไม่มี เมล'), telephone: '082 000 0000' },
      by: supply,
    })
    const server = await serve()
    await tell(3)
    await send(server, 3 * 24)
    const his = server.received.filter(({ to }) => to[0] === 'somsri@example.com')
    expect(his).toHaveLength(1)
    expect(his[0]?.body).toContain('เครื่องเสียง')
    expect(his[0]?.body).not.toContain('โต๊ะ')
    expect(his[0]?.body).toMatch(
      new RegExp(`https://assets.example.go.th/public/${office.office}/lend/[\\w-]+`, 'u'),
    )
    expect(his[0]?.body).not.toContain('/me')
  })

  test('waits for a mail server that does not answer, keeps the same number, and is made good', async () => {
    await other.as().mail.keepOwn({ email: 'other@example.go.th', wanted: true })
    await lent('พัดลม', 5, { by: other })
    await tell(5)
    const gone = await serve()
    await gone.close()
    await send(gone, 5 * 24)
    expect((await mails())[0]).toMatchObject({
      state: 'queued',
      tries: 1,
      error: expect.stringMatching(/\S/u),
    })
    const server = await serve()
    await send(server, 5 * 24)
    expect(server.received).toEqual([])
    await send(server, 5 * 24 + 1)
    expect(server.received.map(({ to }) => to[0])).toContain('other@example.go.th')
    expect((await mails())[0]).toMatchObject({ state: 'sent', tries: 2 })
  })

  test('that is refused for good is given up at once, with the reason and without the address', async () => {
    await other.as().mail.keepOwn({ email: 'nobody@example.go.th', wanted: true })
    await lent('จอ', 8, { by: other })
    await tell(8)
    const server = await serve((to) =>
      to.startsWith('nobody') ? { code: 550, text: `<${to}> unknown` } : undefined,
    )
    await send(server, 8 * 24)
    const failed = (await keeper.mail.last()).filter(({ state }) => state === 'failed')
    expect(failed).toMatchObject([{ name: 'นางสาวยืม อีกคน', tries: 1 }])
    expect(failed[0]?.error).toContain('unknown')
    expect(failed[0]?.error).not.toContain('@')
  })

  test('is tried a bounded number of times', async () => {
    await other.as().mail.keepOwn({ email: 'slow@example.go.th', wanted: true })
    await lent('กล้อง', 20, { by: other })
    await tell(20)
    const server = await serve((to) => (to.startsWith('slow') ? { code: 450, text: 'later' } : undefined))
    for (let tries = 0; tries < mostTries + 2; tries += 1) await send(server, (20 + tries) * 24)
    expect(await mails()).toContainEqual({
      state: 'failed',
      tries: mostTries,
      error: expect.stringContaining('later'),
    })
  })

  test('of who wants none any more is not sent, and his messages are still there', async () => {
    await lent('ปั๊ม', 28, { by: staff })
    await tell(28)
    await staff.as().mail.keepOwn({ email: 'yuem@example.go.th', wanted: false })
    const server = await serve()
    await send(server, 28 * 24)
    expect(server.received.map(({ to }) => to[0])).not.toContain('yuem@example.go.th')
    expect(await staff.as(later(28 * 24)).notice.mine()).not.toEqual([])
  })
})

test('an address is sealed in the database and never told by the journal', async () => {
  await staff.as().mail.keepOwn({ email: 'very.private@example.go.th', wanted: true })
  expect(await staff.as().mail.own()).toEqual({ email: 'very.private@example.go.th', wanted: true })
  const kept = await ownerPool.query<{ text: string }>(
    `select encode(sealed, 'escape') as text from person_mail union all select body from journal`,
  )
  expect(kept.rows.some(({ text }) => text.includes('very.private'))).toBe(false)
  await expect(staff.as().mail.of({ person: other.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
