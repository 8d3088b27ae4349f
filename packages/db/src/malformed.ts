/** What a value is not: of its type's form, within its range, a day, or text that can be stored. */
const dataExceptions = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021'])

/** Whether the database was given a value that it cannot read: what was asked is wrong, and nothing is wrong with the system. */
export const isMalformed = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  dataExceptions.has(error.code)
