import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** A browser that can print, and whether its own sandbox can be had. */
export type Chromium = { readonly executablePath: string; readonly sandboxed: boolean }

/** Where Chromium may come from: a named file, else the machine's own, else the one inside a package. */
export type ChromiumPlaces = {
  /** CHROMIUM_PATH: when it is named and is no program, no other is taken in its stead. */
  readonly named?: string | undefined
  /** The folders in which an installed browser is looked for, in order; the machine's own unless said. */
  readonly folders?: readonly string[]
  /** Unpacks the packaged browser and says where it is; undefined where there is none. */
  readonly packaged?: () => Promise<string | undefined>
}

export async function findChromium(places: ChromiumPlaces = {}): Promise<Chromium | undefined> {
  if (places.named !== undefined) return installed(await program(places.named))
  for (const file of candidates(places.folders ?? machineFolders())) {
    if (await program(file)) return installed(file)
  }
  const packaged = await (places.packaged ?? unpackedChromium)()
  return packaged === undefined ? undefined : { executablePath: packaged, sandboxed: false }
}

/** Chromium refuses its sandbox to root. */
function installed(executablePath: string | undefined): Chromium | undefined {
  if (executablePath === undefined) return undefined
  return { executablePath, sandboxed: process.getuid?.() !== 0 }
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

const candidates = (folders: readonly string[]): readonly string[] =>
  names.flatMap((name) => folders.map((folder) => join(folder, name)))

function machineFolders(): readonly string[] {
  const environment = process.env
  if (process.platform === 'darwin')
    return ['/Applications', join(environment['HOME'] ?? '/', 'Applications')]
  if (process.platform !== 'win32') return (environment['PATH'] ?? '/usr/bin').split(delimiter)
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name])
  return roots.filter((root) => root !== undefined)
}

async function program(file: string): Promise<string | undefined> {
  try {
    await access(file, constants.X_OK)
    return file
  } catch {
    return undefined
  }
}

/** @sparticuz/chromium is a Chromium for Linux x64 inside an npm package; elsewhere it cannot run. */
async function unpackedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } catch {
    return undefined
  }
}
