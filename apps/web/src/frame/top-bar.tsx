import { useTranslation } from 'react-i18next'
import type { Me } from '../session/me.ts'
import { thisYear, useWorkingYear, workIn, yearsToChoose } from '../session/working-year.ts'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { Icon } from '../ui/icon.tsx'
import { PersonButton } from './person-button.tsx'

/** The office and the year that is worked in, always seen; the search, the inbox and the person. */
export function TopBar({ me, onSearch }: { readonly me: Me; readonly onSearch: () => void }) {
  const { t } = useTranslation('frame')
  return (
    <header className="top-bar no-print">
      <div className="top-office">
        <a className="top-name" href="/">
          <span className="long-name">{me.office.name}</span>
          <span className="short-name">{me.office.shortName}</span>
        </a>
        <YearSelect />
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
          {me.waiting > 0 && <span className="top-count">{me.waiting}</span>}
          <span className="visually-hidden"> {t('inboxWaiting')}</span>
        </a>
        <PersonButton me={me} />
      </div>
    </header>
  )
}

function YearSelect() {
  const { t } = useTranslation('frame')
  const year = useWorkingYear()
  return (
    <select
      className="top-year"
      aria-label={t('fiscalYearChoose')}
      value={year}
      onChange={(event) => workIn(fiscalYear(Number(event.currentTarget.value)))}
    >
      {yearsToChoose().map((choice) => (
        <option key={choice} value={choice}>
          {t('fiscalYear', { year: choice })}
          {choice === thisYear() ? ` (${t('fiscalYearNow')})` : ''}
        </option>
      ))}
    </select>
  )
}
