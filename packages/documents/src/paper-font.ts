import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Where a paper finds Sarabun: addresses on the server, or the files themselves as data. */
export type PaperFonts = { readonly regular: string; readonly bold: string }

/** The files of Sarabun (OFL), for whoever serves them. */
export const sarabunFiles = {
  regular: fileOf('400Regular/Sarabun_400Regular.ttf'),
  bold: fileOf('700Bold/Sarabun_700Bold.ttf'),
} as const satisfies PaperFonts

let inlined: PaperFonts | undefined

/** Sarabun within the page itself, so that it prints alike from a file and without a network. */
export function sarabunInlined(): PaperFonts {
  inlined ??= { regular: dataOf(sarabunFiles.regular), bold: dataOf(sarabunFiles.bold) }
  return inlined
}

function fileOf(path: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/sarabun/${path}`)
}

const dataOf = (file: string): string => `data:font/ttf;base64,${readFileSync(file).toString('base64')}`
