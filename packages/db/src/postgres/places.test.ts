import { chown, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { postgresBinaries } from './binaries.ts'
import { PostgresCannotRun } from './cannot-run.ts'
import { commandAs } from './command.ts'
import { ask, hold, holding, newDirectory, newPrivateDirectory } from './held-postgres.ts'
import { homeAt } from './home.ts'
import { startPostgres } from './start-postgres.ts'

const nobody = 65534
const isRoot = process.getuid?.() === 0

test.each([`ข้อมูล อบต. 'เกาะ' "สะท้อน" $HOME`, 'two  spaces; `echo x` & (more) \\ back'])(
  'the path %s is a path like any other',
  async (name) => {
    const directory = await newDirectory(name)
    const postgres = await startPostgres({ directory })
    expect(await ask(postgres.superuserUrl, `select current_setting('data_directory') as data`)).toEqual([
      { data: homeAt(directory).data },
    ])
    await postgres.stop()
    const again = await startPostgres({ directory })
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await again.stop()
  },
)

test('it runs below a directory that only we may enter', async () => {
  const directory = await newPrivateDirectory()
  const postgres = await startPostgres({ directory })
  expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await stat(homeAt(directory).data)).uid).toBe(isRoot ? nobody : process.getuid?.())
  await postgres.stop()
})

test.runIf(isRoot)('an ordinary user starts it, and root later, as the same owner of the data', async () => {
  const directory = await newPrivateDirectory(nobody)
  const held = hold(commandAs(nobody, holding(directory)))
  await ask(await held.url, 'create table kept as select 7 as n')
  const byRoot = await startPostgres({ directory })
  expect(await ask(byRoot.url, 'select n from kept')).toEqual([{ n: 7 }])
  await byRoot.stop()
})

test.runIf(isRoot)('root without capabilities is told to set DATABASE_URL', async () => {
  const directory = await newPrivateDirectory()
  await chown(directory, 0, 0)
  const bare = holding(directory)
  const held = hold({
    program: 'setpriv',
    args: ['--bounding-set=-all', '--inh-caps=-all', bare.program, ...bare.args],
  })
  await expect(held.url).rejects.toThrow(/DATABASE_URL.*(EPERM|not permitted)/)
})

test.runIf(isRoot)(
  'a user whom the machine does not know is told to set DATABASE_URL, in one line',
  async () => {
    const stranger = 54_321
    const directory = await newPrivateDirectory(stranger)
    const held = hold(commandAs(stranger, holding(directory)))
    await expect(held.url).rejects.toThrow(/^.+DATABASE_URL.+user ID 54321.+$/)
  },
)

test('a system that has no binaries is told to set DATABASE_URL', () => {
  expect(() => postgresBinaries('plan9-mips')).toThrow(PostgresCannotRun)
  expect(() => postgresBinaries('plan9-mips')).toThrow(/DATABASE_URL.*plan9-mips is not installed/)
})
