import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** The ways to other pages of a list that is paged by key; what is absent cannot be gone to. */
export type PageMoves = {
  readonly onFirst?: (() => void) | undefined
  readonly onPrevious?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
  readonly onLast?: (() => void) | undefined
}

export function Pages({ moves }: { readonly moves: PageMoves }) {
  const { t } = useTranslation('ui')
  if (!moves.onFirst && !moves.onPrevious && !moves.onNext && !moves.onLast) return null
  return (
    <nav className="pages no-print" aria-label={t('table.pages')}>
      <Move name={t('table.first')} onMove={moves.onFirst} />
      <Move name={t('table.previous')} onMove={moves.onPrevious} icon="left" />
      <Move name={t('table.next')} onMove={moves.onNext} icon="right" />
      <Move name={t('table.last')} onMove={moves.onLast} />
    </nav>
  )
}

const Move = (props: {
  readonly name: string
  readonly onMove: (() => void) | undefined
  readonly icon?: 'left' | 'right'
}) => (
  <Button
    variant="default"
    disabled={!props.onMove}
    onClick={() => props.onMove?.()}
    leftSection={props.icon === 'left' ? <Icon name="left" /> : null}
    rightSection={props.icon === 'right' ? <Icon name="right" /> : null}
  >
    {props.name}
  </Button>
)
