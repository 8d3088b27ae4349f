import { TextInput } from '@mantine/core'
import { bahtText } from '@prongsai/domain/money/baht-text'
import { bahtFrom } from '@prongsai/domain/money/satang'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useBound, type Bound } from './field.tsx'

/**
 * Money in baht: thousands are set while it is typed, and the amount stands in words below where it matters.
 * The form holds the text as typed; its schema reads it with `bahtInput`.
 */
export function SatangField<Values extends FieldValues, Parsed>(
  props: Bound<Values, Parsed> & { readonly inWords?: boolean },
) {
  const { t } = useTranslation('ui')
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  const amount = bahtFrom(text)
  const unread = text.trim() !== '' && amount === undefined
  return (
    <TextInput
      {...shown}
      ref={inputRef}
      value={withThousands(text)}
      error={shown.error ?? (unread ? t('money.invalid', { text }) : undefined)}
      description={props.inWords && amount !== undefined ? <>({bahtText(amount)})</> : props.help}
      onChange={(event) => {
        const input = event.currentTarget
        const fromEnd = input.value.length - (input.selectionStart ?? input.value.length)
        const next = withThousands(input.value)
        onChange(next)
        // The caret keeps its place among the digits although separators come and go before it.
        requestAnimationFrame(() => {
          const place = Math.max(0, next.length - fromEnd)
          if (document.activeElement === input) input.setSelectionRange(place, place)
        })
      }}
      onBlur={onBlur}
      inputMode="decimal"
      autoComplete="off"
      styles={{ wrapper: { maxWidth: 280 } }}
      rightSection={<span className="field-unit">{t('baht')}</span>}
      rightSectionWidth={64}
      classNames={{ input: 'field-number' }}
    />
  )
}

/**
 * The same text with thousands set in its whole part; what is no figure is left as it was typed.
 * A Thai digit is no word character to `\B`, which would put a comma before ๒๗๕.
 */
function withThousands(text: string): string {
  const match = /^([\d,๐-๙]+)(\..*)?$/u.exec(text)
  if (!match) return text
  const whole = (match[1] ?? '').replaceAll(',', '')
  return whole.replaceAll(/(?<=[\d๐-๙])(?=(?:[\d๐-๙]{3})+$)/gu, ',') + (match[2] ?? '')
}
