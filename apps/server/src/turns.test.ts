import { expect, test } from 'vitest'
import { turns } from './turns.ts'

test('lets two work at a time, and the rest in the order in which they came', async () => {
  const inTurn = turns(2)
  const began: number[] = []
  let working = 0
  let most = 0
  const work = (number: number) => async () => {
    began.push(number)
    working += 1
    most = Math.max(most, working)
    await new Promise((resolve) => setImmediate(resolve))
    working -= 1
    return number * 10
  }
  const results = await Promise.all([1, 2, 3, 4, 5].map((number) => inTurn(work(number))))
  expect(results).toEqual([10, 20, 30, 40, 50])
  expect(began).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})

test('gives the place on when the work fails', async () => {
  const inTurn = turns(1)
  const failed = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(() => Promise.resolve('next'))
  await expect(failed).rejects.toThrow('no')
  await expect(next).resolves.toBe('next')
})
