import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['purchase']

/** One purchase with its whole file and every step of its course, as its page reads it. */
export type PurchaseRecord = Outputs['get']
export type StepShown = PurchaseRecord['course'][number]
export type OfferShown = PurchaseRecord['offers'][number]
export type CommitteeShown = PurchaseRecord['committees'][number]
export type AppealShown = PurchaseRecord['appeals'][number]
export type CommentShown = PurchaseRecord['comments'][number]
export type PurchaseRow = Outputs['list']['purchases'][number]

/** The step that waits; undefined when none does. */
export const waitingOf = ({ course }: PurchaseRecord): StepShown | undefined =>
  course.find(({ state }) => state === 'now')

export const winnerOf = ({ offers }: PurchaseRecord): OfferShown | undefined =>
  offers.find(({ winner, withdrawnAt }) => winner && withdrawnAt === null)
