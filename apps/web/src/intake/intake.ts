import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterOutputs } from '@trpc/server'

type Answers = inferRouterOutputs<AppRouter>['intake']

/** An intake with what was found, what is still to be said, and what saving would do. */
export type Intake = Answers['get']
export type OpenIntake = Answers['list'][number]
export type Batch = Answers['batches'][number]
export type IntakeRow = Answers['rows']['rows'][number]
export type Offers = Answers['offers']
export type WrittenName = Intake['names'][number]
export type Progress = Answers['progress']['progress']
