/** Rows of text in columns of one width; the first column reads from the left, the others from the right. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, place) =>
    Math.max(head.length, ...rows.map((row) => row[place]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, place) =>
        place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

export const times = (value: number): string => `${value.toFixed(2)}x`
export const milliseconds = (value: number): string => (value < 100 ? value.toFixed(2) : value.toFixed(0))
export const count = (value: number): string => Math.round(value).toLocaleString('en')
export const megabytes = (value: number | undefined): string =>
  value === undefined ? 'not told' : `${value.toFixed(0)} MB`
