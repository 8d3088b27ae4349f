import { useTranslation } from 'react-i18next'
import type { LoanRecord } from './loan-page.tsx'
import { ComparedPhotos } from './thing-photos.tsx'

/** พัสดุที่ยืม: each line with the things that serve it, and what each is like. */
export function LoanLines({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  return (
    <section className="sheet facts" aria-labelledby="lines">
      <h2 id="lines">{t('one.lines')}</h2>
      <ul className="held">
        {loan.lines.map((line) => (
          <li key={line.position}>
            <div>
              <strong>{line.name}</strong> {t('one.pieces', { n: line.pieces, unit: line.countingUnit })}
              <p className="soft small">{t('one.ofUnit', { unit: line.unit })}</p>
              {line.accessories.length > 0 && (
                <p className="small">{t('one.accessories', { names: line.accessories.join(', ') })}</p>
              )}
              {cardsOf(loan, line.position).map(([first, ...more]) => (
                <div key={first.assetId}>
                  {[first, ...more].map((hold) => (
                    <HoldLine key={hold.id} hold={hold} />
                  ))}
                  <ComparedPhotos loanId={loan.id} card={first} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Hold = LoanRecord['holds'][number]

/** What serves a line, card by card: pieces of one card that came back otherwise than the rest stand together. */
const cardsOf = ({ holds }: LoanRecord, line: number): readonly (readonly [Hold, ...Hold[]])[] =>
  [
    ...Map.groupBy(
      holds.filter(({ position }) => position === line),
      ({ assetId }) => assetId,
    ).values(),
  ].flatMap(([first, ...more]) => (first === undefined ? [] : [[first, ...more] as const]))

function HoldLine({ hold }: { readonly hold: Hold }) {
  const { t } = useTranslation('loan')
  const wrong = [...hold.checksOut, ...hold.checksBack].filter(({ ok }) => !ok).map(({ text }) => text)
  const told = [
    t('one.pieces', { n: hold.pieces, unit: hold.countingUnit }),
    t(`one.hold.${hold.state}`),
    ...(hold.condition === null ? [] : [t(`one.condition.${hold.condition}`)]),
    ...wrong,
    hold.noteOut,
    hold.noteBack,
  ].filter((part) => part !== '')
  return (
    <p className="small">
      <a href={`/assets/${hold.assetId}`}>{hold.code}</a> {told.join(' · ')}
    </p>
  )
}
