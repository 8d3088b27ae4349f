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
              {one.most > 1 && (
                <TextInput
                  label={t('piecesOf', { name: one.name })}
                  rightSection={<span className="soft small">{one.countingUnit}</span>}
                  inputMode="numeric"
                  value={String(one.line.pieces)}
                  styles={{ wrapper: { maxWidth: 140 } }}
                  onChange={(event) => {
                    const pieces = Math.max(1, wholeNumber(event.currentTarget.value))
                    onChosen(chosen.map((each) => (each.key === one.key ? withPieces(each, pieces) : each)))
                  }}
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
