import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else the one inside the server's package. */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...applications].find(isProgram) ?? unpacked()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

type Packaged = { readonly default: { executablePath(): Promise<string> } }

async function unpacked(): Promise<string> {
  const server = createRequire(new URL('../../server/package.json', import.meta.url))
  const module: Packaged = await import(pathToFileURL(server.resolve('@sparticuz/chromium')).href)
  return module.default.executablePath()
}
