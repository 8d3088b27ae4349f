import { buddhistYear, formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import {
  bangkokDay,
  bangkokTime,
  civilDateFrom,
  dayOfMonth,
  daysBetween,
  instantFrom,
  monthOf,
  type CivilDate,
} from '@prongsai/domain/calendar/civil-date'
import { toThaiDigits } from '@prongsai/domain/calendar/thai-digits'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** The day that it is in the office, by this machine's clock. For what is shown only: the server has its own. */
export const today = (): CivilDate => bangkokDay(instantFrom(new Date()))

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The name of a month with its พ.ศ., in the language spoken. */
export function monthText(day: CivilDate, language: string): string {
  if (language !== 'en') return formatThaiDate(day).replace(/^\d+ /u, '')
  return `${englishMonths[monthOf(day) - 1] ?? ''} ${buddhistYear(day)}`
}

/** A day as screens say it: 23 พฤศจิกายน 2569, or 23 November 2569 where English is spoken. */
export const dayText = (day: CivilDate, language: string): string =>
  language === 'en' ? `${dayOfMonth(day)} ${monthText(day, 'en')}` : formatThaiDate(day)

/** A day in a table: 23 พ.ย. 2569. */
const shortDayText = (day: CivilDate, language: string): string =>
  language === 'en'
    ? `${dayOfMonth(day)} ${(englishMonths[monthOf(day) - 1] ?? '').slice(0, 3)} ${buddhistYear(day)}`
    : formatThaiDate(day, { form: 'short' })

/** How far a day is from today: วันนี้, อีก 7 วัน, 3 วันก่อน. */
function distanceText(day: CivilDate, from: CivilDate, t: TFunction): string {
  const days = daysBetween(from, day)
  if (days === 0) return t('date.today')
  return days > 0 ? t('date.ahead', { days }) : t('date.ago', { days: -days })
}

/** The day as it is shown back under its field: ๒๓ พฤศจิกายน ๒๕๖๙ (อีก ๗ วัน). */
export function echoText(day: CivilDate, language: string, t: TFunction): string {
  const text = `${dayText(day, language)} (${distanceText(day, today(), t)})`
  return language === 'en' ? text : toThaiDigits(text)
}

/** A moment on a clock in Thailand: 23 พ.ย. 2569 14:05 น., or 23 Nov 2569 14:05. */
function momentText(iso: string, language: string): string {
  const moment = instantFrom(new Date(iso))
  const text = `${shortDayText(bangkokDay(moment), language)} ${bangkokTime(moment)}`
  return language === 'en' ? text : `${text} น.`
}

/** Days in the language of the screen, for those who write pages: `const { day, short } = useDays()`. */
export function useDays() {
  const { t, i18n } = useTranslation('ui')
  const language = i18n.resolvedLanguage ?? 'th'
  const read = (iso: string, write: (day: CivilDate, language: string) => string): string => {
    const day = civilDateFrom(iso)
    return day === undefined ? iso : write(day, language)
  }
  return {
    day: (iso: string) => read(iso, dayText),
    short: (iso: string) => read(iso, shortDayText),
    moment: (iso: string) => momentText(iso, language),
    distance: (iso: string) => read(iso, (day) => distanceText(day, today(), t)),
  }
}
