import { ActionIcon, Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { Icon } from '../ui/icon.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { ScanLine, ScannedCard } from './use-scans.ts'

type Acts = {
  readonly onChoose: (line: ScanLine, card: ScannedCard) => void
  readonly onAgain: (line: ScanLine) => void
  readonly onRemove: (line: ScanLine) => void
}

/** What was scanned and what each means: a card, a choice, or why there is none. */
export function ScanLines({ lines, ...acts }: Acts & { readonly lines: readonly ScanLine[] }) {
  const { t } = useTranslation('scan')
  return (
    <ul className="scan-lines">
      {lines.map((line) => (
        <li key={line.key}>
          <div>
            <Meaning line={line} {...acts} />
          </div>
          <ActionIcon
            variant="subtle"
            aria-label={t('remove', { text: line.text })}
            onClick={() => acts.onRemove(line)}
          >
            <Icon name="close" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

function Meaning(props: Acts & { readonly line: ScanLine }) {
  const { t } = useTranslation('scan')
  const { line } = props
  const failure = useFailure(line.error)
  if (failure !== undefined)
    return (
      <>
        <p>{t('unsent', { why: failure })}</p>
        <p className="soft small">{t('readAs', { text: line.text })}</p>
        <Button variant="default" size="xs" onClick={() => props.onAgain(line)}>
          {t('again')}
        </Button>
      </>
    )
  if (line.read === undefined) return <p className="soft">{t('reading')}</p>
  if (line.read.kind === 'cards') return <Cards {...props} cards={line.read.cards} />
  return (
    <>
      <p className="scan-text">{line.text}</p>
      <StateBadge tone={tones[line.read.kind]} word={t(kinds[line.read.kind])} />
      <p className="soft small">{t(whys[line.read.kind])}</p>
    </>
  )
}

const tones = { unknown: 'soon', 'not-ours': 'late', nothing: 'late' } as const

const kinds = { unknown: 'unknown', 'not-ours': 'notOurs', nothing: 'nothing' } as const

const whys = { unknown: 'unknownKept', 'not-ours': 'notOursWhy', nothing: 'nothingWhy' } as const

function Cards({
  line,
  cards,
  onChoose,
}: Acts & { readonly line: ScanLine; readonly cards: readonly ScannedCard[] }) {
  const { t } = useTranslation('scan')
  const mayReport = may(useMe().actor, 'repair:report')
  const [only, ...more] = cards
  if (only !== undefined && more.length === 0)
    return (
      <>
        <a className="scan-name" href={`/assets/${only.id}`}>
          {only.name}
        </a>
        <CardFacts card={only} />
        {mayReport && only.status !== 'disposed' && (
          <a className="small" href={`/assets/${only.id}/report`}>
            {t('report')}
            <span className="visually-hidden"> {only.code}</span>
          </a>
        )}
      </>
    )
  return (
    <>
      <p className="small">
        <StateBadge tone="soon" word={t('several', { n: cards.length })} />
      </p>
      <ul className="scan-choices">
        {cards.map((card) => (
          <li key={card.id}>
            <span>
              {card.name}
              <CardFacts card={card} />
            </span>
            <Button
              variant="default"
              size="xs"
              aria-label={t('choose', { code: card.code })}
              onClick={() => onChoose(line, card)}
            >
              {t('choose', { code: card.code })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function CardFacts({ card }: { readonly card: ScannedCard }) {
  const { t } = useTranslation('scan')
  return (
    <p className="soft small">
      {t('of', { code: card.code, unit: card.unit })}
      {card.place !== '' && ` · ${card.place}`}
    </p>
  )
}
