import { readFileSync } from 'node:fs'
import type { System } from './system.ts'

export const sizes = ['desk', 'phone'] as const
export type Size = (typeof sizes)[number]

export const sizeOf = (project: string): Size => (project === 'phone' ? 'phone' : 'desk')

export const viewports = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

export type Place = Pick<System, 'url' | 'terminal' | 'data'>

/** The processes of the run find the system of their size in their environment. */
export function keepPlace(size: Size, { url, terminal, data }: Place): void {
  process.env[`E2E_${size}_URL`] = url
  process.env[`E2E_${size}_TERMINAL`] = terminal
  process.env[`E2E_${size}_DATA`] = data
}

export function placeOf(size: Size): Place {
  const kept = (what: string) => process.env[`E2E_${size}_${what}`] ?? ''
  return { url: kept('URL'), terminal: kept('TERMINAL'), data: kept('DATA') }
}

/** The code as the terminal shows it, the last one first. */
export function codeOfTerminal(size: Size): string {
  const said = readFileSync(placeOf(size).terminal, 'utf8')
  return [...said.matchAll(/\b\d{4} \d{4}\b/gu)].at(-1)?.[0] ?? ''
}
