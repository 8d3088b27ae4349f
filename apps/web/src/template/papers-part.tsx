import type { AppRouter } from '@prongsai/api/app-router'
import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import type { ContractId, PlanRoundId, PurchaseId } from '@prongsai/domain/base/id'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { NumberPaperDialog, TakeNumberBackDialog, type NumberedPaper } from './number-dialogs.tsx'

type Paper = inferRouterOutputs<AppRouter>['template']['ofPurchase'][number]

type Of =
  | { readonly of: 'purchase'; readonly id: PurchaseId }
  | { readonly of: 'contract'; readonly id: ContractId }
  | { readonly of: 'plan'; readonly id: PlanRoundId }

/** The official papers of a purchase: each with its number from the office's book, as the page that prints and as its file. */
export function PapersPart({ id }: { readonly id: PurchaseId }) {
  const papers = useQuery(trpc.template.ofPurchase.queryOptions({ id }))
  return (
    <Answer query={papers} lines={5}>
      {(all) => <PaperList of={{ of: 'purchase', id }} papers={all} />}
    </Answer>
  )
}

/** The same of a contract: of what happened more than once, one for each time. */
export function ContractPapers({ id }: { readonly id: ContractId }) {
  const papers = useQuery(trpc.template.ofContract.queryOptions({ id }))
  return (
    <Answer query={papers} lines={5}>
      {(all) => <PaperList of={{ of: 'contract', id }} papers={all} />}
    </Answer>
  )
}

/** The same of a round of the plan. */
export function RoundPapers({ id }: { readonly id: PlanRoundId }) {
  const papers = useQuery(trpc.template.ofRound.queryOptions({ id }))
  return (
    <Answer query={papers} lines={2}>
      {(all) => <PaperList of={{ of: 'plan', id }} papers={all} />}
    </Answer>
  )
}

function PaperList({ of, papers }: { readonly of: Of; readonly papers: readonly Paper[] }) {
  const { t } = useTranslation('template')
  return (
    <section className="sheet facts">
      <h2>{t('papers.title')}</h2>
      <ul className="papers">
        {papers.map((paper) => (
          <li key={paper.path}>
            <OnePaper of={of} paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OnePaper({ of, paper }: { readonly of: Of; readonly paper: Paper }) {
  const { t } = useTranslation('template')
  const { name, path, lacking } = paper
  if (lacking !== null)
    return (
      <div>
        <p>{name}</p>
        <p className="soft small">{lacking}</p>
      </div>
    )
  return (
    <>
      <div>
        <p>
          <a href={path} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <a
            href={asFile(path)}
            target="_blank"
            rel="noreferrer"
            aria-label={t('papers.pdf', { name })}
            className="small"
          >
            PDF
          </a>
          {paper.kind === 'plan-table' && (
            <>
              {' '}
              <a href={`${path}.xlsx`} aria-label={t('papers.workbook', { name })} className="small">
                Excel
              </a>
            </>
          )}
        </p>
        <Kept paper={paper} />
      </div>
      <Numbering of={of} paper={paper} />
    </>
  )
}

/** Its number, and how often it was printed with other words; a table has no number. */
function Kept({ paper: { number, on, written, book, prints } }: { readonly paper: Paper }) {
  const { t } = useTranslation('template')
  const { day } = useDays()
  // As its book gave it; else as it was typed with its step or order.
  const known = number === null ? written : { number, on }
  const said = [
    ...(book === null
      ? []
      : [
          known.number === null || known.on === null
            ? t('papers.unnumbered', { book })
            : t('papers.numbered', { number: known.number, day: day(known.on) }),
        ]),
    ...(prints.length > 0 ? [t('papers.printed', { n: prints.length })] : []),
  ]
  return said.length > 0 && <p className="soft small">{said.join(' · ')}</p>
}

/** '/…/invitation-letter?supplier=…' as a file: '/…/invitation-letter.pdf?supplier=…'. */
export const asFile = (path: string): string => path.replace(/(?=\?|$)/u, '.pdf')

function Numbering({ of, paper }: { readonly of: Of; readonly paper: Paper }) {
  const { t } = useTranslation('template')
  const { actor } = useMe()
  const [asked, setAsked] = useState(false)
  if (!may(actor, 'purchase:draft') || paper.book === null) return null
  const { number } = paper
  const props = {
    paper: numberedAs(of, paper),
    name: paper.name,
    onClose: () => setAsked(false),
  }
  return (
    <>
      <Button variant="subtle" size="xs" onClick={() => setAsked(true)}>
        {number === null ? t('papers.number') : t('papers.takeBack')}
        <span className="visually-hidden"> {paper.name}</span>
      </Button>
      {asked && number === null && <NumberPaperDialog {...props} book={paper.book} />}
      {asked && number !== null && <TakeNumberBackDialog {...props} number={number} />}
    </>
  )
}

/** What is numbered: a committee's order by its committee, a paper of a contract by what it is of. */
function numberedAs({ of, id }: Of, { kind, committee, part }: Paper): NumberedPaper {
  if (of === 'plan') return { of, id, kind, committee: null }
  return of === 'contract' ? { of, id, kind, part } : { of, id, kind, committee }
}
