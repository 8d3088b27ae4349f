import { useTranslation } from 'react-i18next'
import { useWaiting } from '../home/waiting.ts'
import { useNotices } from '../notice/notice-list.tsx'
import type { Me } from '../session/me.ts'
import { useWorkingYear, workIn, yearsToChoose } from '../session/working-year.ts'
import { Icon } from '../ui/icon.tsx'
import { PersonButton } from './person-button.tsx'

/** The office and the year that is worked in, always seen; the search, the inbox and the person. */
export function TopBar({ me, onSearch }: { readonly me: Me; readonly onSearch: () => void }) {
  const { t } = useTranslation('frame')
  const waiting = useWaiting().length + useNotices().length
  return (
    <header className="top-bar no-print">
      <div className="top-office">
        <a className="top-name" href="/">
          <span className="long-name">{me.office.name}</span>
          <span className="short-name">{me.office.shortName}</span>
        </a>
        <YearSelect now={me.fiscalYear} />
      </div>
      <button type="button" className="top-search" onClick={onSearch}>
        <Icon name="search" />
        <span>{t('searchHint')}</span>
        <kbd aria-hidden="true">{t('searchKeys')}</kbd>
      </button>
      <div className="top-person">
        <a className="top-inbox" href="/#waiting">
          <Icon name="inbox" />
          <span className="top-word">{t('inbox')}</span>
          {waiting > 0 && <span className="top-count">{waiting}</span>}
          <span className="visually-hidden"> {t('inboxWaiting')}</span>
        </a>
        <PersonButton me={me} />
      </div>
    </header>
  )
}

/** A year other than the present one is told apart, so that nobody works in it unawares. */
function YearSelect({ now }: { readonly now: Me['fiscalYear'] }) {
  const { t } = useTranslation('frame')
  const year = useWorkingYear(now)
  return (
    <select
      className="top-year"
      data-other={year !== now || undefined}
      aria-label={t('fiscalYearChoose')}
      value={year}
      onChange={(event) => workIn(Number(event.currentTarget.value), now)}
    >
      {yearsToChoose(now).map((choice) => (
        <option key={choice} value={choice}>
          {t('fiscalYear', { year: choice })}
        </option>
      ))}
    </select>
  )
}
