import { z } from 'zod'
import {
  addPersonInput,
  changePersonInput,
  endRoleInput,
  grantRoleInput,
  leaveInput,
  ofPersonInput,
} from '@prongsai/domain/office/person.input'
import { deciding, looking, router } from '../trpc.ts'
import { invitePerson } from './invite-person.ts'
import { addPerson, changePerson } from './keep-people.ts'
import { endRole, grantRole } from './keep-roles.ts'
import { leaveOffice } from './leave-office.ts'
import { peopleList } from './people-list.ts'

export const peopleRouter = router({
  list: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => peopleList(ctx)),
  add: deciding('person:keep', addPersonInput).mutation(({ ctx, input }) => addPerson(ctx, input)),
  change: deciding('person:keep', changePersonInput).mutation(({ ctx, input }) => changePerson(ctx, input)),
  leave: deciding('person:keep', leaveInput).mutation(({ ctx, input }) => leaveOffice(ctx, input)),
  invite: deciding('person:keep', ofPersonInput).mutation(({ ctx, input }) => invitePerson(ctx, input)),
  grantRole: deciding('person:keep', grantRoleInput).mutation(({ ctx, input }) => grantRole(ctx, input)),
  endRole: deciding('person:keep', endRoleInput).mutation(({ ctx, input }) => endRole(ctx, input)),
})
