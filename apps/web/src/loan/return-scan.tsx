import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Camera } from '../scan/camera.tsx'
import { ScanLines } from '../scan/scan-lines.tsx'
import { TypedCode } from '../scan/typed-code.tsx'
import { useScans, type ScanLine, type ScannedCard } from '../scan/use-scans.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import type { LoanRecord } from './loan-page.tsx'
import { countFieldOf } from './return-line.tsx'
import type { Coming } from './return-state.ts'

/** สแกนรับคืน: what is scanned has come back; of what is not in this loan it is told in which it is. */
export function ReturnScan(props: {
  readonly loan: LoanRecord
  readonly coming: readonly Coming[]
  readonly onScanned: (assetId: string) => void
}) {
  const { t } = useTranslation('counter')
  const { coming, onScanned } = props
  const [looking, setLooking] = useState(false)
  const scans = useScans('field', ({ id }) => onScanned(id))
  const begun = coming.some(({ by }) => by === 'scan')
  const left = coming.filter(({ by }) => by === 'nobody').length
  const choose = (line: ScanLine, card: ScannedCard) => {
    scans.choose(line, card)
    onScanned(card.id)
  }
  return (
    <section className="sheet stack-near" aria-labelledby="return-scan">
      <h2 id="return-scan">{t('scan.title')}</h2>
      <p className="soft small">{t('scan.about')}</p>
      {looking && <Camera onRead={scans.add} />}
      <div>
        <Button variant="default" onClick={() => setLooking(!looking)}>
          {t(looking ? 'scan.closeCamera' : 'scan.camera')}
        </Button>
      </div>
      <TypedCode onRead={scans.add} />
      <div aria-live="polite">
        {begun && <p>{left === 0 ? t('scan.allScanned') : t('scan.left', { n: left })}</p>}
        <ul className="scan-lines">
          {scans.lines.map((line) => (
            <ScannedLine key={line.key} line={line} {...props} />
          ))}
        </ul>
        <ScanLines
          lines={scans.lines.filter((line) => cardOf(line) === undefined)}
          onChoose={choose}
          onAgain={scans.again}
          onRemove={scans.remove}
        />
      </div>
    </section>
  )
}

/** The one card that a scan means; undefined where it means none, or several. */
function cardOf({ read }: ScanLine): ScannedCard | undefined {
  const cards = read?.kind === 'cards' ? read.cards : []
  return cards.length === 1 ? cards[0] : undefined
}

type Shown = { readonly loan: LoanRecord; readonly coming: readonly Coming[] }

function ScannedLine({ line, loan, coming }: Shown & { readonly line: ScanLine }) {
  const { t } = useTranslation('counter')
  const card = cardOf(line)
  if (card === undefined) return null
  const { code, name } = card
  const here = coming.find(({ assetId }) => assetId === card.id)
  if (here !== undefined)
    return (
      <li>
        <div>
          <p>{t('scan.came', { code, name })}</p>
          {here.out > 1 && <Count coming={here} />}
        </div>
      </li>
    )
  const earlier = loan.holds.some(({ assetId, state }) => assetId === card.id && state !== 'reserved')
  return (
    <li>
      <div role="alert">
        {earlier ? <p>{t('scan.earlier', { code, name })}</p> : <Stranger card={card} />}
      </div>
    </li>
  )
}

function Count({ coming }: { readonly coming: Coming }) {
  const { t } = useTranslation('counter')
  const { good, damaged, out, countingUnit: unit, code, assetId } = coming
  return (
    <>
      <p className="soft small">{t('scan.counted', { n: good + damaged, out, unit })}</p>
      <button
        type="button"
        className="link-button"
        onClick={() => document.querySelector<HTMLInputElement>(`#${countFieldOf(assetId)}`)?.select()}
      >
        {t('scan.toCount', { code })}
      </button>
    </>
  )
}

/** A thing that is not of this loan: in which it is, and the way to take it back there. */
function Stranger({ card }: { readonly card: ScannedCard }) {
  const { t } = useTranslation('counter')
  const { day } = useDays()
  const { id, code, name } = card
  const loans = useQuery(trpc.loan.ofAsset.queryOptions({ id }))
  const out = loans.data?.find(({ status }) => status === 'out')
  return (
    <>
      <p>{t('scan.stranger', { code, name })}</p>
      {out === undefined && loans.data !== undefined && (
        <p className="soft small">{t('scan.strangerNone')}</p>
      )}
      {out !== undefined && (
        <>
          <p className="soft small">
            {t('scan.strangerOf', { label: out.label, borrower: out.borrower, due: day(out.due) })}
          </p>
          <a className="small" href={`/loans/${out.id}/return`}>
            {t('scan.open', { label: out.label })}
          </a>
        </>
      )}
    </>
  )
}
