import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { announcementOf } from '@prongsai/api/template/plan-paper'
import { money } from '@prongsai/api/template/purchase-values'
import {
  publicAnnouncement,
  publicPlanYear,
  publicPlanYears,
  type PublicAnnouncement,
  type PublicNotice,
  type PublicPlanYear,
} from '@prongsai/db/plan/public-plan'
import type { PublicPool } from '@prongsai/db/public-answer'
import { csvOf } from '@prongsai/documents/csv-writing'
import type { PublishedPlan } from '@prongsai/documents/plan/public-plan'
import {
  isPlanPart,
  publicPlanPage,
  type PlanLook,
  type PlanPlaces,
} from '@prongsai/documents/plan/public-plan-page'
import { planRows, publicPlanSheet } from '@prongsai/documents/plan/public-plan-sheet'
import { publicPlanYearsPage } from '@prongsai/documents/plan/public-plan-years'
import { publicNothing, type PublicOffice } from '@prongsai/documents/public-page'
import { officialPaper } from '@prongsai/documents/template/official-paper'
import { shippedWording } from '@prongsai/documents/template/shipped-wording'
import type { OfficeId } from '@prongsai/domain/base/id'
import { bangkokDay, type Instant } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearNamed, fiscalYearOf, type FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { numberText } from '@prongsai/domain/template/paper-number'
import { recordLink } from '../asset/link-to.ts'
import { fontPlaces } from '../paper-fonts.ts'
import { officeOf, pageOf, plansPath, unknownPage } from '../public-page.ts'
import type { Route } from '../route.ts'

export type PublicPlanDeps = {
  readonly publicPool: PublicPool
  readonly clock: () => Instant
  readonly environment: { readonly publicUrl: string }
}

/** มาตรา 11: the published plan on the office's own website, as pages without a script and as files. */
export const publicPlanRoutes = (deps: PublicPlanDeps): readonly Route[] => [
  { method: 'GET', path: '/public/:office/plan', permission: 'public', handler: years(deps) },
  yearRoute(deps, '', (asking) => sendPage(deps, asking)),
  yearRoute(deps, '/plan.xlsx', (asking) => sendFile(deps, asking, 'xlsx')),
  yearRoute(deps, '/plan.csv', (asking) => sendFile(deps, asking, 'csv')),
  yearRoute(deps, '/rounds/:number', (asking) => sendAnnouncement(deps, asking)),
]

const officeParams = z.object({ office: z.string() })
const yearParams = officeParams.extend({ year: z.string().max(20) })

const years =
  ({ publicPool }: PublicPlanDeps) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const office = officeOf(officeParams.parse(request.params).office)
    const found = office && (await publicPlanYears(publicPool, office))
    if (office === undefined || found === undefined) return unknownPage(reply)
    const shown = {
      ...found,
      years: found.years.map((one) => ({
        ...one,
        total: money(one.total),
        path: `${plansPath(office)}/${one.year}`,
      })),
    }
    return pageOf(reply).send(publicPlanYearsPage(shown, fontPlaces))
  }

type Asking = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly office: OfficeId
  readonly year: FiscalYear
}

/** A year as it is written in an address; in Thai figures or by the common era it is led to its own. */
const yearRoute = (
  { publicPool }: PublicPlanDeps,
  rest: string,
  work: (asking: Asking) => Promise<unknown>,
): Route => ({
  method: 'GET',
  path: `/public/:office/plan/:year${rest}`,
  permission: 'public',
  handler: async (request: FastifyRequest, reply: FastifyReply) => {
    const { office: named, year: written } = yearParams.parse(request.params)
    const office = officeOf(named)
    if (office === undefined) return unknownPage(reply)
    const year = fiscalYearNamed(written)
    if (year === undefined) return noSuchYear(reply, await publicPlanYears(publicPool, office))
    if (rest === '' && written !== String(year)) return reply.redirect(`${plansPath(office)}/${year}`, 302)
    return work({ request, reply, office, year })
  },
})

function noSuchYear(reply: FastifyReply, of: PublicOffice | undefined) {
  if (of === undefined) return unknownPage(reply)
  const say = 'ไม่มีแผนของปีงบประมาณนี้ กรุณาตรวจสอบปีงบประมาณในลิงก์ เช่น 2570 หรือดูรายการปีทั้งหมดที่หน้าแผนของหน่วยงาน'
  return pageOf(reply)
    .code(404)
    .send(publicNothing(fontPlaces, { of, title: 'ไม่พบแผนของปีนี้', say }))
}

/** The first year in which plans are made by the Act. */
const firstYear = 2560

const query = z.object({
  show: z.string().catch(''),
  page: z.coerce.number().int().min(1).catch(1),
})

async function sendPage(deps: PublicPlanDeps, { request, reply, office, year }: Asking) {
  const plan = await planOf(deps, office, year)
  const last = fiscalYearOf(bangkokDay(deps.clock())) + 1
  const isPlanned = year >= firstYear && year <= last
  if (plan === undefined || (plan.rounds.length === 0 && !isPlanned)) return noSuchYear(reply, plan)
  const { show, page } = query.parse(request.query)
  const look: PlanLook = isPlanPart(show) ? { part: show, page } : null
  const made = publicPlanPage({ plan, places: placesOf(office, year), look }, fontPlaces)
  return made === undefined ? unknownPage(reply) : pageOf(reply).send(made)
}

function placesOf(office: OfficeId, year: FiscalYear): PlanPlaces {
  const here = `${plansPath(office)}/${year}`
  return {
    years: plansPath(office),
    year: here,
    workbook: `${here}/plan.xlsx`,
    csv: `${here}/plan.csv`,
    announcement: (round) => `${here}/rounds/${round}`,
  }
}

async function planOf({ publicPool }: PublicPlanDeps, office: OfficeId, year: FiscalYear) {
  const found = await publicPlanYear(publicPool, office, year)
  return found === undefined ? undefined : publishedPlan(found, year)
}

const publishedPlan = ({ rounds, items, ...of }: PublicPlanYear, year: number): PublishedPlan => ({
  ...of,
  year,
  rounds: rounds.map(({ notice, ...round }) => ({
    ...round,
    notice: notice === null ? null : { number: noticeText(notice), on: notice.on },
  })),
  items: items.map(({ number, versions }) => ({
    number,
    versions: versions.map((one) => ({ ...one, estimate: money(one.estimate) })),
  })),
})

const noticeText = ({ number, year }: PublicNotice): string => numberText('notice', number, year)

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

async function sendFile(deps: PublicPlanDeps, { reply, office, year }: Asking, form: keyof typeof types) {
  const plan = await planOf(deps, office, year)
  if (plan === undefined || plan.rounds.length === 0) return noSuchYear(reply, plan)
  const rows = planRows(plan)
  const bits = form === 'csv' ? csvOf(publicPlanSheet, rows) : await workbook(rows)
  const name = encodeURIComponent(`แผนการจัดซื้อจัดจ้าง-${year}.${form}`)
  reply.header('content-type', types[form])
  reply.header('content-disposition', `attachment; filename="plan-${year}.${form}"; filename*=UTF-8''${name}`)
  return reply.send(Readable.from(bits, { objectMode: false }))
}

/** What writes workbooks is large, and comes when the first one is asked for. */
async function workbook(rows: ReturnType<typeof planRows>): Promise<AsyncIterable<Uint8Array>> {
  const { workbookOf } = await import('@prongsai/documents/workbook-writing')
  return workbookOf({ name: 'แผนการจัดซื้อจัดจ้าง', columns: publicPlanSheet }, rows)
}

const roundParams = z.object({ number: z.coerce.number().int().min(1).max(10_000).catch(0) })

async function sendAnnouncement(deps: PublicPlanDeps, { request, reply, office, year }: Asking) {
  const { number } = roundParams.parse(request.params)
  const found = await publicAnnouncement(deps.publicPool, office, { year, number })
  if (found === undefined) return unknownPage(reply)
  const page = await officialPaper(announcementPaper(found), {
    on: bangkokDay(deps.clock()),
    fonts: fontPlaces,
    link: recordLink(deps.environment.publicUrl, `${plansPath(office)}/${year}`),
  })
  return pageOf(reply).send(page)
}

/** As it was announced, but for who signed it: the copy for the public names nobody. */
const announcementPaper = ({
  office,
  isSample,
  address,
  telephone,
  wording,
  notice,
  round,
}: PublicAnnouncement) =>
  announcementOf(round, {
    office: { name: office, sample: isSample, address, telephone },
    wording: wording ?? shippedWording('plan-announcement'),
    number: notice === null ? null : noticeText(notice),
    on: notice?.on ?? null,
    head: 'หัวหน้าหน่วยงานของรัฐ',
    signer: { role: '', name: '', position: 'หัวหน้าหน่วยงานของรัฐ', actingFor: '' },
  })
