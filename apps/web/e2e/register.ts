import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ownCards, ownRegister, type ExpectedCard } from './own-register.ts'
import type { Size } from './size.ts'

/** A register as an office has kept it for years lies beside the checkout, or not. */
const beside = new URL('../../../../shared/data/register-2568', import.meta.url).pathname

type Register = {
  readonly fileName: string
  readonly file: Buffer
  readonly cards: readonly ExpectedCard[]
  /** How many cards come besides these from the rows that ask, once they are answered. */
  readonly answered: number
}

const expected = z.object({
  assets: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      acquired: z.string().nullable(),
      price: z.number().nullable(),
      disposed: z.boolean(),
    }),
  ),
  problems: z.array(z.object({ qty: z.number() })),
})

/** At a desk the one from beside the checkout is brought in, where it is; otherwise the project's own. */
export async function registerFor(size: Size): Promise<Register> {
  if (size === 'desk' && existsSync(`${beside}.xlsx`)) return registerBeside()
  return { fileName: 'ทะเบียนครุภัณฑ์.xlsx', file: await ownRegister(), cards: ownCards, answered: 2 }
}

function registerBeside(): Register {
  const { assets, problems } = expected.parse(JSON.parse(readFileSync(`${beside}.expected.json`, 'utf8')))
  return {
    fileName: 'register-2568.xlsx',
    file: readFileSync(`${beside}.xlsx`),
    cards: assets,
    answered: problems.reduce((sum, { qty }) => sum + qty, 0),
  }
}
