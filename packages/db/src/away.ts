const connectionLost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
])
/** Shutting down, crashed, starting up. */
const serverAway = new Set(['57P01', '57P02', '57P03'])
const driverSays = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/** Whether the error says that the database is away, for now: the request is to be made again, and nothing is wrong with it. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.some(isAway)) return true
  const code = 'code' in error ? String(error.code) : ''
  if (connectionLost.has(code) || serverAway.has(code) || code.startsWith('08')) return true
  return driverSays.test(error.message) || isAway(error.cause)
}
