/** The address that a paper's QR carries; null where this machine's own name would lead a telephone nowhere. */
export function linkTo(publicUrl: string, publicId: string): string | null {
  const { hostname } = new URL(publicUrl)
  return hostname === 'localhost' || hostname === '127.0.0.1'
    ? null
    : new URL(`/a/${publicId}`, publicUrl).href
}
