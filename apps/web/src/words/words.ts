import { createInstance, type BackendModule, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { asset } from './th/asset.ts'
import type { asking } from './th/asking.ts'
import type { budget } from './th/budget.ts'
import type { contract } from './th/contract.ts'
import type { counter } from './th/counter.ts'
import type { custody } from './th/custody.ts'
import type { delegation } from './th/delegation.ts'
import type { ending } from './th/ending.ts'
import type { file } from './th/file.ts'
import type { frame } from './th/frame.ts'
import type { home } from './th/home.ts'
import type { intake } from './th/intake.ts'
import type { journal } from './th/journal.ts'
import type { label } from './th/label.ts'
import type { loan } from './th/loan.ts'
import type { loanRules } from './th/loan-rules.ts'
import type { office } from './th/office.ts'
import type { overview } from './th/overview.ts'
import type { part } from './th/part.ts'
import type { place } from './th/place.ts'
import type { planActual } from './th/plan-actual.ts'
import type { planImport } from './th/plan-import.ts'
import type { procurement } from './th/procurement.ts'
import type { plan } from './th/plan.ts'
import type { repair } from './th/repair.ts'
import type { scan } from './th/scan.ts'
import type { session } from './th/session.ts'
import type { setup } from './th/setup.ts'
import type { supplier } from './th/supplier.ts'
import type { template } from './th/template.ts'
import type { ui } from './th/ui.ts'

export type Language = 'th' | 'en'

/** The words of an area arrive with the first page that speaks them, in the language spoken. */
const areas = {
  ui: {
    th: () => import('./th/ui.ts').then((module) => module.ui),
    en: () => import('./en/ui.ts').then((module) => module.ui),
  },
  file: {
    th: () => import('./th/file.ts').then((module) => module.file),
    en: () => import('./en/file.ts').then((module) => module.file),
  },
  frame: {
    th: () => import('./th/frame.ts').then((module) => module.frame),
    en: () => import('./en/frame.ts').then((module) => module.frame),
  },
  asset: {
    th: () => import('./th/asset.ts').then((module) => module.asset),
    en: () => import('./en/asset.ts').then((module) => module.asset),
  },
  asking: {
    th: () => import('./th/asking.ts').then((module) => module.asking),
    en: () => import('./en/asking.ts').then((module) => module.asking),
  },
  budget: {
    th: () => import('./th/budget.ts').then((module) => module.budget),
    en: () => import('./en/budget.ts').then((module) => module.budget),
  },
  counter: {
    th: () => import('./th/counter.ts').then((module) => module.counter),
    en: () => import('./en/counter.ts').then((module) => module.counter),
  },
  custody: {
    th: () => import('./th/custody.ts').then((module) => module.custody),
    en: () => import('./en/custody.ts').then((module) => module.custody),
  },
  delegation: {
    th: () => import('./th/delegation.ts').then((module) => module.delegation),
    en: () => import('./en/delegation.ts').then((module) => module.delegation),
  },
  lending: {
    th: () => import('./th/loan-rules.ts').then((module) => module.loanRules),
    en: () => import('./en/loan-rules.ts').then((module) => module.loanRules),
  },
  home: {
    th: () => import('./th/home.ts').then((module) => module.home),
    en: () => import('./en/home.ts').then((module) => module.home),
  },
  intake: {
    th: () => import('./th/intake.ts').then((module) => module.intake),
    en: () => import('./en/intake.ts').then((module) => module.intake),
  },
  journal: {
    th: () => import('./th/journal.ts').then((module) => module.journal),
    en: () => import('./en/journal.ts').then((module) => module.journal),
  },
  label: {
    th: () => import('./th/label.ts').then((module) => module.label),
    en: () => import('./en/label.ts').then((module) => module.label),
  },
  office: {
    th: () => import('./th/office.ts').then((module) => module.office),
    en: () => import('./en/office.ts').then((module) => module.office),
  },
  overview: {
    th: () => import('./th/overview.ts').then((module) => module.overview),
    en: () => import('./en/overview.ts').then((module) => module.overview),
  },
  part: {
    th: () => import('./th/part.ts').then((module) => module.part),
    en: () => import('./en/part.ts').then((module) => module.part),
  },
  place: {
    th: () => import('./th/place.ts').then((module) => module.place),
    en: () => import('./en/place.ts').then((module) => module.place),
  },
  plan: {
    th: () => import('./th/plan.ts').then((module) => module.plan),
    en: () => import('./en/plan.ts').then((module) => module.plan),
  },
  planActual: {
    th: () => import('./th/plan-actual.ts').then((module) => module.planActual),
    en: () => import('./en/plan-actual.ts').then((module) => module.planActual),
  },
  planImport: {
    th: () => import('./th/plan-import.ts').then((module) => module.planImport),
    en: () => import('./en/plan-import.ts').then((module) => module.planImport),
  },
  loan: {
    th: () => import('./th/loan.ts').then((module) => module.loan),
    en: () => import('./en/loan.ts').then((module) => module.loan),
  },
  contract: {
    th: () => import('./th/contract.ts').then((module) => module.contract),
    en: () => import('./en/contract.ts').then((module) => module.contract),
  },
  ending: {
    th: () => import('./th/ending.ts').then((module) => module.ending),
    en: () => import('./en/ending.ts').then((module) => module.ending),
  },
  procurement: {
    th: () => import('./th/procurement.ts').then((module) => module.procurement),
    en: () => import('./en/procurement.ts').then((module) => module.procurement),
  },
  repair: {
    th: () => import('./th/repair.ts').then((module) => module.repair),
    en: () => import('./en/repair.ts').then((module) => module.repair),
  },
  scan: {
    th: () => import('./th/scan.ts').then((module) => module.scan),
    en: () => import('./en/scan.ts').then((module) => module.scan),
  },
  supplier: {
    th: () => import('./th/supplier.ts').then((module) => module.supplier),
    en: () => import('./en/supplier.ts').then((module) => module.supplier),
  },
  session: {
    th: () => import('./th/session.ts').then((module) => module.session),
    en: () => import('./en/session.ts').then((module) => module.session),
  },
  setup: {
    th: () => import('./th/setup.ts').then((module) => module.setup),
    en: () => import('./en/setup.ts').then((module) => module.setup),
  },
  template: {
    th: () => import('./th/template.ts').then((module) => module.template),
    en: () => import('./en/template.ts').then((module) => module.template),
  },
}

export type Area = keyof typeof areas

type Areas = {
  ui: typeof ui
  asking: typeof asking
  asset: typeof asset
  budget: typeof budget
  counter: typeof counter
  custody: typeof custody
  delegation: typeof delegation
  file: typeof file
  frame: typeof frame
  home: typeof home
  intake: typeof intake
  journal: typeof journal
  label: typeof label
  office: typeof office
  overview: typeof overview
  part: typeof part
  place: typeof place
  plan: typeof plan
  planActual: typeof planActual
  planImport: typeof planImport
  loan: typeof loan
  lending: typeof loanRules
  contract: typeof contract
  ending: typeof ending
  procurement: typeof procurement
  repair: typeof repair
  scan: typeof scan
  supplier: typeof supplier
  session: typeof session
  setup: typeof setup
  template: typeof template
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: Areas
  }
}

const KEPT = 'prongsai.language'
const isArea = (name: string): name is Area => name in areas

const backend: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init() {},
  read(language, namespace, done) {
    void fetchWords(language, namespace, done)
  },
}

async function fetchWords(language: string, namespace: string, done: ReadCallback): Promise<void> {
  try {
    if (!isArea(namespace)) throw new Error(`No words for ${namespace}`)
    done(null, await areas[namespace][language === 'en' ? 'en' : 'th']())
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), null)
  }
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

/** Brings the words of some areas, in the language spoken, unless they are here. */
export const bringWords = (of: readonly Area[]): Promise<void> => words.loadNamespaces(of)

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language)
  await words.changeLanguage(language)
  document.documentElement.lang = language
}
