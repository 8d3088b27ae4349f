export type Sending = { readonly key: () => string; readonly renew: () => void }

/**
 * The key that a form sends with what it asks: sent again under it, because the answer was lost on its way, nothing is
 * done twice. It stays for as long as the form is not saved, in this tab alone, and outlives the page being loaded anew.
 */
export function sendingOf(form: string): Sending {
  const place = `prongsai.sending.${form}`
  return {
    key: () => {
      const known = sessionStorage.getItem(place)
      if (known !== null) return known
      const fresh = newKey()
      sessionStorage.setItem(place, fresh)
      return fresh
    },
    renew: () => sessionStorage.removeItem(place),
  }
}

/** A UUID. The browser's own way to one is closed to a page that came over plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((bytes[8] ?? 0) % 4) + 8
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}
