import { z } from 'zod'
import { endAnotherSessionInput, endSessionInput, ofPersonInput } from '@prongsai/domain/office/person.input'
import { deciding, looking, router } from '../trpc.ts'
import { endAnotherSession, endOtherSessions, endOwnSession, sessions } from './sessions.ts'

export const sessionRouter = router({
  own: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => sessions(ctx, ctx.actor.person, ctx.session)),
  endOwn: deciding('office:read', endSessionInput).mutation(({ ctx, input }) => endOwnSession(ctx, input)),
  endOthers: deciding('office:read', z.void()).mutation(({ ctx }) => endOtherSessions(ctx, ctx.session)),
  ofPerson: looking('session:end-any')
    .input(ofPersonInput)
    .query(({ ctx, input }) => sessions(ctx, input.person, ctx.session)),
  end: deciding('session:end-any', endAnotherSessionInput).mutation(({ ctx, input }) =>
    endAnotherSession(ctx, input),
  ),
})
