import type { Actor } from '@prongsai/domain/access/actor'
import { roles, type Role } from '@prongsai/domain/access/role'
import { officeId, personId, unitId } from '@prongsai/domain/base/id'
import { queryOptions } from '@tanstack/react-query'
import { createTRPCUntypedClient } from '@trpc/client'
import { z } from 'zod'
import { links } from '../trpc.ts'

/** Who is signed in, where, and with which authority today. */
export type Me = {
  readonly actor: Actor
  readonly office: { readonly name: string; readonly shortName: string; readonly isSample: boolean }
  /** Matters that wait for this person. */
  readonly waiting: number
}

const isRole = (name: string): name is Role => name in roles
const grants = z.array(
  z.object({ role: z.string().refine(isRole), unit: z.string().transform(unitId).nullable() }),
)

const me = z.object({
  actor: z.object({
    office: z.string().transform(officeId),
    person: z.string().transform(personId),
    name: z.string(),
    position: z.string(),
    unit: z.string().transform(unitId).nullable(),
    grants,
    acting: z.array(
      z.object({
        forPerson: z.string().transform(personId),
        forName: z.string(),
        forPosition: z.string(),
        orderNumber: z.string(),
        grants,
      }),
    ),
  }),
  office: z.object({ name: z.string(), shortName: z.string(), isSample: z.boolean() }),
  waiting: z.number(),
})

const client = createTRPCUntypedClient({ links })

export const askMe = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => me.parse(await client.query('office.me')),
})
