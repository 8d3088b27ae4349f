/** Not there, or another office's: the two are one answer. */
export class NotFound extends Error {}

export function found<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new NotFound('not found')
  return row
}
