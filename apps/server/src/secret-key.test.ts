import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDataDirectory } from './data-directory.ts'
import { readEnvironment } from './environment.ts'
import { secretKey } from './secret-key.ts'

const directory = await mkdtemp(join(tmpdir(), 'prongsai-key-'))
afterAll(() => rm(directory, { recursive: true }))

describe('the secret key', () => {
  test('is the one that was set', async () => {
    const key = 'a key of thirty-two letters or so'
    const DATA_DIR = join(directory, 'set')
    expect(await secretKey(readEnvironment({ SECRET_KEY: key, DATA_DIR }))).toBe(key)
    await expect(readdir(DATA_DIR)).rejects.toThrow('ENOENT')
  })

  test('is made once otherwise, for its owner alone, and the same from then on', async () => {
    const environment = readEnvironment({ DATA_DIR: join(directory, 'made') })
    await openDataDirectory(environment.dataDirectory)
    const keys = await Promise.all([1, 2, 3].map(() => secretKey(environment)))
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(await secretKey(environment)).toBe(keys[0])
    expect(await readdir(environment.dataDirectory)).toEqual(['secret-key'])
    expect((await stat(join(environment.dataDirectory, 'secret-key'))).mode & 0o777).toBe(0o600)
  })
})
