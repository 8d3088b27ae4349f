import { ActionIcon, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormPart } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { withPieces, type Chosen } from './chosen.ts'
import { wholeNumber } from './hand-over-state.ts'

/** รายการที่ขอ, with how many of each. */
export function ChosenThings(props: {
  readonly chosen: readonly Chosen[]
  readonly onChosen: (chosen: readonly Chosen[]) => void
}) {
  const { t } = useTranslation('asking')
  const { chosen, onChosen } = props
  return (
    <FormPart title={t('chosen')}>
      {chosen.length === 0 && <p className="soft">{t('chosenNone')}</p>}
      <ul className="held">
        {chosen.map((one) => (
          <li key={one.key}>
            <div>
              <strong>{one.name}</strong>
              <p className="soft small">{one.unit}</p>
              {one.along !== '' && <p className="small">{t('along', { parts: one.along })}</p>}
              {one.most > 1 && (
                <Pieces
                  one={one}
                  onPieces={(pieces) =>
                    onChosen(chosen.map((each) => (each.key === one.key ? withPieces(each, pieces) : each)))
                  }
                />
              )}
            </div>
            <ActionIcon
              variant="subtle"
              aria-label={t('remove', { name: one.name })}
              onClick={() => onChosen(chosen.filter(({ key }) => key !== one.key))}
            >
              <Icon name="close" />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </FormPart>
  )
}

/** How many: by the thumb one by one, or typed. */
function Pieces({ one, onPieces }: { readonly one: Chosen; readonly onPieces: (pieces: number) => void }) {
  const { t } = useTranslation('asking')
  const { name, most, countingUnit } = one
  const { pieces } = one.line
  return (
    <div className="pieces">
      <ActionIcon
        variant="default"
        size={42}
        aria-label={t('less', { name })}
        disabled={pieces <= 1}
        onClick={() => onPieces(pieces - 1)}
      >
        <span aria-hidden="true">−</span>
      </ActionIcon>
      <TextInput
        aria-label={t('piecesOf', { name })}
        inputMode="numeric"
        autoComplete="off"
        value={String(pieces)}
        styles={{ wrapper: { width: 76 }, input: { textAlign: 'center' } }}
        onChange={(event) => onPieces(Math.max(1, wholeNumber(event.currentTarget.value)))}
      />
      <ActionIcon
        variant="default"
        size={42}
        aria-label={t('more', { name })}
        disabled={pieces >= most}
        onClick={() => onPieces(pieces + 1)}
      >
        <span aria-hidden="true">+</span>
      </ActionIcon>
      <span>{countingUnit}</span>
    </div>
  )
}
