import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { z } from 'zod'
import { found } from '@prongsai/api/found'
import { publicManual, type PublicManual } from '@prongsai/db/loan/public-lending'
import { lendingManualPaper } from '@prongsai/documents/loan/lending-manual'
import type { LendingManual } from '@prongsai/documents/loan/lending-manual-content'
import { publicManualPage } from '@prongsai/documents/loan/public-manual'
import { publicNothing } from '@prongsai/documents/public-page'
import type { Actor } from '@prongsai/domain/access/actor'
import type { OfficeId } from '@prongsai/domain/base/id'
import { addDays, bangkokDay } from '@prongsai/domain/calendar/civil-date'
import type { AssetRouteDeps } from '../asset/asset-routes.ts'
import { recordLink } from '../asset/link-to.ts'
import { fontPlaces } from '../paper-fonts.ts'
import { officeOf, pageOf, unknownPage } from '../public-page.ts'
import type { Route } from '../route.ts'
import { sendPaper, type PaperForm } from '../send-paper.ts'
import { answering } from '../session/answering.ts'
import { lendingPath, manualPath } from './public-loan.ts'

export type ManualDeps = AssetRouteDeps & { readonly publicPool: Pool }

const params = z.object({ office: z.string().max(60) })
const toldHolidays = 183

/**
 * คู่มือการขอยืม: for whoever asks as a page and as a sheet, and for who works here as a file. What is printed is what is
 * public, by the public's own connections.
 */
export const manualRoutes = (deps: ManualDeps): readonly Route[] => [
  shown(deps, '/public/:office/lend/manual', pageFor),
  shown(deps, '/public/:office/lend/manual/paper', sheetFor),
  paper(deps, '/loans/manual/paper', 'page'),
  paper(deps, '/loans/manual/paper.pdf', 'pdf'),
]

type Showing = { readonly deps: ManualDeps; readonly office: OfficeId; readonly kept: PublicManual }

const shown = (
  deps: ManualDeps,
  path: string,
  made: (showing: Showing) => string | Promise<string>,
): Route => ({
  method: 'GET',
  path,
  permission: 'public',
  handler: async (request: FastifyRequest, reply: FastifyReply) => {
    const office = officeOf(params.parse(request.params).office)
    if (office === undefined) return unknownPage(reply)
    const kept = await keptOf(deps, office)
    if (kept !== undefined) return pageOf(reply).send(await made({ deps, office, kept }))
    return pageOf(reply)
      .code(404)
      .send(
        publicNothing(fontPlaces, {
          of: undefined,
          title: 'ยังไม่มีคู่มือการขอยืม',
          say: 'หน่วยงานยังไม่ได้กำหนดหลักเกณฑ์การให้ยืม หากต้องการยืมพัสดุ กรุณาติดต่อเจ้าหน้าที่พัสดุที่สำนักงานในวันและเวลาราชการ',
        }),
      )
  },
})

function keptOf({ publicPool, clock }: ManualDeps, office: OfficeId) {
  const from = bangkokDay(clock())
  return publicManual(publicPool, office, { from, until: addDays(from, toldHolidays) })
}

const manualOf = ({ deps, office, kept }: Showing): LendingManual => ({
  ...kept,
  askAt: new URL(lendingPath(office), deps.environment.publicUrl).href,
})

const pageFor = ({ deps, office, kept }: Showing): string =>
  publicManualPage(
    {
      ...kept,
      manual: manualOf({ deps, office, kept }),
      offerPath: lendingPath(office),
      paperPath: `${manualPath(office)}/paper`,
    },
    fontPlaces,
  )

const sheetFor = ({ deps, office, kept }: Showing): Promise<string> =>
  lendingManualPaper(officeNamed(kept), manualOf({ deps, office, kept }), {
    on: bangkokDay(deps.clock()),
    fonts: fontPlaces,
    link: linkFor(deps, office),
  })

const officeNamed = ({ office: name, isSample: sample }: PublicManual) => ({ name, sample })

const linkFor = ({ environment }: ManualDeps, office: OfficeId) =>
  recordLink(environment.publicUrl, manualPath(office))

const paper = (deps: ManualDeps, path: string, form: PaperForm): Route => ({
  method: 'GET',
  path,
  permission: 'loan:read',
  handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
    answering(async () => {
      const { office } = actor
      const kept = found(await keptOf(deps, office))
      const link = linkFor(deps, office)
      return sendPaper(deps.printer, {
        request,
        reply,
        carrying: { db: deps.db, actor, now: deps.clock() },
        form,
        name: 'lending-manual',
        print: (printing) =>
          lendingManualPaper(officeNamed(kept), manualOf({ deps, office, kept }), { ...printing, link }),
      })
    })(request, reply),
})
