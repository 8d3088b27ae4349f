import { readFile } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sarabunFiles, type PaperFonts } from '@prongsai/documents/paper-font'
import type { Route } from './route.ts'

/** Where a paper that is shown in a browser finds its letters: the content policy lets none stand in the page. */
export const fontPlaces = {
  regular: '/paper/sarabun-400.ttf',
  bold: '/paper/sarabun-700.ttf',
} as const satisfies PaperFonts

export const paperFontRoutes: readonly Route[] = [
  { method: 'GET', path: fontPlaces.regular, permission: 'public', handler: font(sarabunFiles.regular) },
  { method: 'GET', path: fontPlaces.bold, permission: 'public', handler: font(sarabunFiles.bold) },
]

function font(file: string) {
  return async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    reply
      .type('font/ttf')
      .header('cache-control', 'public, max-age=31536000')
      // A paper that is shown within a page stands in no origin of its own, and still needs its letters.
      .header('access-control-allow-origin', '*')
      .send(await readFile(file))
}
