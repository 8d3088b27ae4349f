/** Lets so many pieces of work run at a time; the others wait their turn in the order in which they came. */
export function turns(width: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let free = width

  const taken = (): Promise<void> | undefined => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve))
    free -= 1
    return undefined
  }

  const given = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return async (work) => {
    await taken()
    try {
      return await work()
    } finally {
      given()
    }
  }
}
