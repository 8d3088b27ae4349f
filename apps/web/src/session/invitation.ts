import { z } from 'zod'
import { call } from './http.ts'

const invitation = z.object({
  name: z.string(),
  position: z.string(),
  office: z.string(),
  username: z.string().nullable(),
})

/** Whom a one-time link is for; `username` is the name that he already signs in by. */
export type Invitation = z.output<typeof invitation>

export const openInvitation = async (token: string): Promise<Invitation> =>
  invitation.parse(await call(`/links/${encodeURIComponent(token)}`))

export const acceptInvitation = (
  token: string,
  answer: { readonly username: string; readonly password: string },
): Promise<unknown> => call(`/links/${encodeURIComponent(token)}`, answer)
