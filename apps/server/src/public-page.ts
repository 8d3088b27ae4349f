import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { publicNothing } from '@prongsai/documents/public-page'
import { officeId, type OfficeId } from '@prongsai/domain/base/id'
import { fontPlaces } from './paper-fonts.ts'

const office = z.uuid().toLowerCase().transform(officeId)

/** The office that an address names; undefined for what is no id. */
export const officeOf = (text: string): OfficeId | undefined => office.safeParse(text).data

/** Where the published plans of an office stand for whoever asks. */
export const plansPath = (of: OfficeId): string => `/public/${of}/plan`

/** A page that nobody keeps. */
export const pageOf = (reply: FastifyReply): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')

export const unknownPage = (reply: FastifyReply) =>
  pageOf(reply)
    .code(404)
    .send(
      publicNothing(fontPlaces, {
        of: undefined,
        title: 'ไม่พบหน้านี้',
        say: 'กรุณาตรวจสอบลิงก์อีกครั้ง หรือติดต่อหน่วยงานที่ให้ลิงก์นี้',
      }),
    )
