import type { Satang } from '../money/satang.ts'

/** ค่าซ่อมสะสมเทียบกับราคาที่ได้มา, in per cent of the cost and rounded down; undefined where the price is not known. */
export function repairShare(repairs: Satang, cost: Satang | null): number | undefined {
  if (cost === null || cost === 0n) return undefined
  return Number((repairs * 100n) / cost)
}

/** From this share on the card warns: another such thing could have been bought with a good part of it. */
export const dearRepairs = 50
