/** Where a label leads. It is not the card's code but an id that says nothing, and so survives a change of code. */
export const labelPath = (publicId: string): string => `/a/${publicId}`

/** Names by which every machine means itself: a label with such an address leads another machine nowhere. */
export function isOwnMachine(publicUrl: string): boolean {
  const host = /^https?:\/\/(\[[^\]]*\]|[^/:]*)/u.exec(publicUrl)?.[1]?.toLowerCase() ?? ''
  return /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/u.test(host)
}
