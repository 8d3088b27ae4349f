import type { AppRouter } from '@prongsai/api/app-router'
import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import type { PaperOfInput } from '@prongsai/domain/template/template.input'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { NumberPaperDialog, TakeNumberBackDialog } from './number-dialogs.tsx'

type Paper = inferRouterOutputs<AppRouter>['template']['ofPurchase'][number]

/** The official papers of a purchase: each with its number from the office's book, as the page that prints and as its file. */
export function PapersPart({ id }: { readonly id: PaperOfInput['id'] }) {
  const { t } = useTranslation('template')
  const papers = useQuery(trpc.template.ofPurchase.queryOptions({ id }))
  return (
    <section className="sheet">
      <h2>{t('papers.title')}</h2>
      <Answer query={papers} lines={5}>
        {(all) => (
          <ul className="papers">
            {all.map((paper) => (
              <li key={paper.path}>
                <OnePaper id={id} paper={paper} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  )
}

function OnePaper({ id, paper }: { readonly id: PaperOfInput['id']; readonly paper: Paper }) {
  const { t } = useTranslation('template')
  const { day } = useDays()
  const { name, path, lacking, number, on, book, prints } = paper
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
        </p>
        <p className="soft small">
          {number === null || on === null
            ? t('papers.unnumbered', { book: book ?? '' })
            : t('papers.numbered', { number, day: day(on) })}
          {prints.length > 0 && <> · {t('papers.printed', { n: prints.length })}</>}
        </p>
      </div>
      <Numbering id={id} paper={paper} />
    </>
  )
}

/** '/…/invitation-letter?supplier=…' as a file: '/…/invitation-letter.pdf?supplier=…'. */
const asFile = (path: string): string => path.replace(/(?=\?|$)/u, '.pdf')

function Numbering({ id, paper }: { readonly id: PaperOfInput['id']; readonly paper: Paper }) {
  const { t } = useTranslation('template')
  const { actor } = useMe()
  const [asked, setAsked] = useState(false)
  if (!may(actor, 'purchase:draft') || paper.book === null) return null
  const { kind, committee, number } = paper
  const props = {
    paper: { of: 'purchase', id, kind, committee } as const,
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
