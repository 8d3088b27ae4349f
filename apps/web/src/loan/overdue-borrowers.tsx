import { Button, Checkbox } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { LettersDialog, ReportDialog } from './overdue-dialogs.tsx'

type Borrowers = inferRouterOutputs<AppRouter>['loan']['overdue']
export type OverdueBorrower = Borrowers[number]

const keyOf = ({ loans }: OverdueBorrower): string => loans[0]?.id ?? ''

/** ผู้ยืมที่ค้างส่งคืน: one letter to each for all that he has, and the memo to the head of what is late beyond the seven days. */
export function OverdueBorrowers() {
  const { t } = useTranslation('loan')
  const overdue = useQuery(trpc.loan.overdue.queryOptions())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<'letters' | 'report'>()
  const borrowers = overdue.data ?? []
  if (borrowers.length === 0) return null
  const chosen = borrowers.filter((one) => !left.has(keyOf(one)))
  const ripe = chosen.flatMap(({ loans }) => loans.filter((loan) => loan.ripe)).map(({ id }) => id)
  const toggle = (key: string) => {
    const next = new Set(left)
    if (!next.delete(key)) next.add(key)
    setLeft(next)
  }
  const close = () => setAsked(undefined)
  return (
    <section className="sheet stack-near" aria-labelledby="overdue-borrowers">
      <h2 id="overdue-borrowers">{t('overdue.title')}</h2>
      <p className="soft">{t('overdue.about')}</p>
      {borrowers.map((one) => (
        <Checkbox
          key={keyOf(one)}
          size="md"
          checked={!left.has(keyOf(one))}
          label={<Borrower borrower={one} />}
          onChange={() => toggle(keyOf(one))}
        />
      ))}
      <Acts chosen={chosen} ripe={ripe} onAsk={setAsked} />
      {asked === 'letters' && <LettersDialog borrowers={chosen} onClose={close} />}
      {asked === 'report' && <ReportDialog loans={ripe} onClose={close} />}
    </section>
  )
}

function Borrower({ borrower: { borrower, agency, loans } }: { readonly borrower: OverdueBorrower }) {
  const { t } = useTranslation('loan')
  const most = Math.max(...loans.map(({ daysLate }) => daysLate))
  const chased = loans.reduce((sum, loan) => sum + loan.chased, 0)
  return (
    <>
      {borrower} <span className="soft small">{agency}</span>
      <br />
      <span className="small">
        {t('overdue.of', { n: loans.length, days: most })}
        {chased > 0 && ` · ${t('list.chased', { n: chased })}`}
        {loans.some(({ reported }) => reported !== null) && ` · ${t('overdue.reported')}`}
      </span>
    </>
  )
}

function Acts(props: {
  readonly chosen: readonly OverdueBorrower[]
  readonly ripe: readonly string[]
  readonly onAsk: (asked: 'letters' | 'report') => void
}) {
  const { t } = useTranslation('loan')
  const { chosen, ripe, onAsk } = props
  const letters = chosen.flatMap(({ loans }) => loans.map(({ id }) => id)).join(',')
  return (
    <>
      <div className="row">
        <Printing href={`/loans/letters.pdf?loans=${letters}`} none={chosen.length === 0}>
          {t('overdue.letters', { n: chosen.length })}
        </Printing>
        <Button variant="default" disabled={chosen.length === 0} onClick={() => onAsk('letters')}>
          {t('overdue.lettersSent')}
        </Button>
      </div>
      <div className="row">
        <Printing href={`/loans/memo.pdf?loans=${ripe.join(',')}`} none={ripe.length === 0}>
          {t('overdue.memo')}
        </Printing>
        <Button variant="default" disabled={ripe.length === 0} onClick={() => onAsk('report')}>
          {t('overdue.memoSent')}
        </Button>
      </div>
      <p className="soft small">{t('overdue.memoWhen', { n: ripe.length })}</p>
    </>
  )
}

/** Opens a paper; where nothing is chosen there is none to open. */
function Printing(props: { readonly href: string; readonly none: boolean; readonly children: string }) {
  if (props.none)
    return (
      <Button variant="default" disabled>
        {props.children}
      </Button>
    )
  return (
    <Button component="a" href={props.href} target="_blank" variant="default">
      {props.children}
    </Button>
  )
}
