import { readFileSync } from 'node:fs'

// Loaded before the server: its clock goes ahead by as many days as the file says at the moment.
const file = process.env['E2E_CLOCK'] ?? ''
const real = Date
const dayLong = 86_400_000

const now = (): number => real.now() + Number(readFileSync(file, 'utf8')) * dayLong

globalThis.Date = new Proxy(real, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, made === globalThis.Date ? target : made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name, target)),
})
