import type { AppRouter } from '@prongsai/api/app-router'
import { formatBaht, satang, type Satang } from '@prongsai/domain/money/satang'
import type { inferRouterOutputs } from '@trpc/server'

export type ContractOutputs = inferRouterOutputs<AppRouter>['contract']

/** One contract with its whole course, its checkpoints and its penalties as they stand today. */
export type ContractRecord = ContractOutputs['get']
export type CheckpointShown = ContractRecord['checkpoints'][number]
export type DeliveryShown = ContractRecord['deliveries'][number]
export type SecurityShown = ContractRecord['securities'][number]
export type PenaltyShown = ContractRecord['penalties'][number]

/** Satang as the record has it: text. */
export const moneyOf = (text: string): Satang => satang(BigInt(text))

export const bahtOf = (text: string): string => formatBaht(moneyOf(text))

/** What was not taken back. */
export const standing = <Row extends { readonly undoneAt: string | null }>(
  rows: readonly Row[],
): readonly Row[] => rows.filter(({ undoneAt }) => undoneAt === null)

export const isOpen = ({ state }: CheckpointShown): boolean =>
  state === 'coming' || state === 'due' || state === 'late'
