/** A hand's line, another for each; within 600 by 200. */
export function signatureOf(index: number): string {
  const points = Array.from({ length: 24 }, (_, step) => {
    const x = 60 + step * 18
    const y = Math.round(100 + 55 * Math.sin((step * (3 + (index % 4))) / 5) * (1 - step / 40))
    return `${x} ${y}`
  })
  return `M${points.join('L')}`
}
