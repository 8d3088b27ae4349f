import { createInstance, type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { frame } from './th/frame.ts'
import type { ui } from './th/ui.ts'

export type Language = 'th' | 'en'

/** The words of an area arrive with the first page that speaks them, in the language spoken. */
const areas = {
  ui: {
    th: () => import('./th/ui.ts').then((module) => module.ui),
    en: () => import('./en/ui.ts').then((module) => module.ui),
  },
  frame: {
    th: () => import('./th/frame.ts').then((module) => module.frame),
    en: () => import('./en/frame.ts').then((module) => module.frame),
  },
}

type Areas = { ui: typeof ui; frame: typeof frame }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: Areas
  }
}

const KEPT = 'prongsai.language'
const isArea = (name: string): name is keyof typeof areas => name in areas

const backend: BackendModule = {
  type: 'backend',
  callbackApi: false,
  init() {},
  async read(language: string, namespace: string) {
    if (!isArea(namespace)) throw new Error(`No words for ${namespace}`)
    return areas[namespace][language === 'en' ? 'en' : 'th']()
  },
}

const words = createInstance()

export const languageNow = (): Language => (words.resolvedLanguage === 'en' ? 'en' : 'th')

/** Starts in the language kept from last time, Thai when there is none. */
export async function startWords(): Promise<void> {
  const kept = localStorage.getItem(KEPT) === 'en' ? 'en' : 'th'
  document.documentElement.lang = kept
  await words
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: kept,
      fallbackLng: false,
      supportedLngs: ['th', 'en'],
      ns: ['ui', 'frame'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
    })
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language)
  await words.changeLanguage(language)
  document.documentElement.lang = language
}
