import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'โฟลเดอร์ ทดสอบ-'))
  for (const name of ['google-chrome', 'own']) {
    const file = join(folder, name)
    await writeFile(file, '#!/bin/sh\n')
    await chmod(file, 0o755)
  }
  await writeFile(join(folder, 'chromium'), 'no program')
  await chmod(join(folder, 'chromium'), 0o644)
})

afterAll(() => rm(folder, { recursive: true }))

const packaged = () => Promise.resolve('/packaged/chromium')

describe('where Chromium comes from', () => {
  test('is the named file, before any other', async () => {
    const named = join(folder, 'own')
    expect(await findChromium({ named, folders: [folder], packaged })).toMatchObject({
      executablePath: named,
    })
  })

  test('is nowhere when the named file is no program', async () => {
    const named = join(folder, 'missing')
    expect(await findChromium({ named, folders: [folder], packaged })).toBeUndefined()
  })

  test('is an installed browser next, and a file that cannot be run is none', async () => {
    expect(await findChromium({ folders: ['/nowhere', folder], packaged })).toMatchObject({
      executablePath: join(folder, 'google-chrome'),
    })
  })

  test('is the packaged one last, without the sandbox that it lacks', async () => {
    expect(await findChromium({ folders: ['/nowhere'], packaged })).toEqual({
      executablePath: '/packaged/chromium',
      sandboxed: false,
    })
  })

  test('is nowhere on a machine that has none', async () => {
    expect(
      await findChromium({ folders: ['/nowhere'], packaged: () => Promise.resolve(undefined) }),
    ).toBeUndefined()
  })
})
