import { Button } from '@mantine/core'
import type { NeedStatus } from '@prongsai/domain/plan/plan'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'
import { NeedActs } from './need-acts.tsx'
import { usePlanTexts, type Needs } from './plan-words.ts'

const boxes = ['waiting', 'mine', 'all'] as const
type Box = (typeof boxes)[number]

const isBox = (text: unknown): text is Box => boxes.some((box) => box === text)

/** ความต้องการพัสดุ: what divisions have told that they need, and what was answered. */
export function NeedsPage() {
  const { t } = useTranslation('plan')
  const year = useWorkingYear(useMe().fiscalYear)
  const { box: asked }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const box = isBox(asked) ? asked : 'all'
  const needs = useQuery(trpc.plan.needs.queryOptions({ year: fiscalYear(year), box }))
  return (
    <>
      <PageHead
        title={t('need.title', { year })}
        about={t('need.about')}
        count={needs.data && t('need.count', { n: needs.data.needs.length })}
        above={{ href: '/plan', name: t('year.title', { year }) }}
        action={
          needs.data?.maySend && (
            <Button component="a" href="/plan/needs/new">
              {t('need.send')}
            </Button>
          )
        }
      />
      <nav className="row boxes" aria-label={t('need.boxes')}>
        {boxes.map((one) => (
          <a key={one} href={`/plan/needs?box=${one}`} aria-current={one === box ? 'page' : undefined}>
            <span>{t(`need.${one}`)}</span>
          </a>
        ))}
      </nav>
      <Answer query={needs} lines={6}>
        {(known) => <List known={known} box={box} />}
      </Answer>
    </>
  )
}

function List({ known, box }: { readonly known: Needs; readonly box: Box }) {
  const { t } = useTranslation('plan')
  if (known.needs.length === 0)
    return (
      <EmptyState
        why={t(box === 'waiting' ? 'need.noneWaiting' : 'need.none')}
        action={
          known.maySend && (
            <Button component="a" href="/plan/needs/new" variant="default">
              {t('need.send')}
            </Button>
          )
        }
      />
    )
  return (
    <div className="stack">
      {known.mayAnswer && known.draft === null && <p className="soft">{t('need.takeNone')}</p>}
      <section className="sheet" aria-label={t(`need.${box}`)}>
        <ul className="held">
          {known.needs.map((need) => (
            <Need key={need.id} need={need} known={known} />
          ))}
        </ul>
      </section>
    </div>
  )
}

const tones: Readonly<Record<NeedStatus, Tone>> = {
  sent: 'soon',
  taken: 'done',
  declined: 'idle',
  withdrawn: 'idle',
}

export type NeedRow = Needs['needs'][number]

function Need({ need, known }: { readonly need: NeedRow; readonly known: Needs }) {
  const { t } = useTranslation('plan')
  const { month, baht, pieces } = usePlanTexts()
  const { moment } = useDays()
  return (
    <li>
      <div>
        <strong>{need.name}</strong>{' '}
        <StateBadge tone={tones[need.status]} word={t(`needStatus.${need.status}`)} />
        <p>{[pieces(need), baht(need.estimate), month(need.startsMonth)].join(' · ')}</p>
        <p>{need.reason}</p>
        {need.replacesCode !== null && (
          <p className="small">
            <a href={`/assets/${need.replacesAssetId ?? ''}`}>
              {t('need.replaces', { code: need.replacesCode, name: need.replacesName ?? '' })}
            </a>
          </p>
        )}
        <p className="soft small">
          {t('need.by', {
            name: need.askedBy,
            unit: need.unit,
            when: moment(need.askedAt.toISOString()),
          })}
        </p>
        {need.itemNumber !== null && <p className="small">{t('need.taken', { number: need.itemNumber })}</p>}
        {need.answer !== '' && (
          <p className="small">{t('need.answer', { name: need.answeredBy ?? '', answer: need.answer })}</p>
        )}
      </div>
      <NeedActs need={need} known={known} />
    </li>
  )
}
