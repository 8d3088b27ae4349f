/** The address that a paper's QR carries; null where this machine's own name would lead a telephone nowhere. */
export const linkTo = (publicUrl: string, publicId: string): string | null =>
  recordLink(publicUrl, `/a/${publicId}`)

/** The same of a page of the application. */
export function recordLink(publicUrl: string, path: string): string | null {
  const { hostname } = new URL(publicUrl)
  return hostname === 'localhost' || hostname === '127.0.0.1' ? null : new URL(path, publicUrl).href
}
