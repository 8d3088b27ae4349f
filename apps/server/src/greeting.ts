import type { Environment } from './environment.ts'

/** What the terminal says when the system is ready. */
export function greeting({ publicUrl, host, port, tls }: Environment): string {
  const here = `${tls ? 'https' : 'http'}://${host}:${String(port)}`
  return `
  โปร่งใส พร้อมใช้งานแล้วที่ ${publicUrl} (${here})
  Prongsai is ready at ${publicUrl}. Ctrl-C ends it.

`
}
