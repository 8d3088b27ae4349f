type Named = readonly (readonly [sign: RegExp, name: string])[]

const browsers: Named = [
  [/Edg\//, 'Microsoft Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Line\//, 'LINE'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: Named = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a person would call the device by which he signed in: Chrome on Windows; null for what is not known. */
export type Device = { readonly browser: string | null; readonly system: string | null }

export const deviceOf = (userAgent: string): Device => ({
  browser: nameIn(browsers, userAgent) ?? null,
  system: nameIn(systems, userAgent) ?? null,
})

const nameIn = (names: Named, text: string): string | undefined =>
  names.find(([sign]) => sign.test(text))?.[1]
