import { Radio } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import type { FactName, FactValues } from './asset-form-values.ts'
import type { Clash } from './meanwhile.ts'
import { useValueText } from './value-text.ts'

type NoteProps = {
  readonly clashes: readonly Clash[]
  readonly values: FactValues
  readonly onChoose: (field: FactName, value: string) => void
}

/** What somebody else changed while the form was open, beside what was typed; where both differ, one is chosen. */
export function MeanwhileNote(props: NoteProps) {
  const { t } = useTranslation('asset')
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} className="sheet meanwhile" tabIndex={-1} aria-labelledby="meanwhile" role="alert">
      <h2 id="meanwhile">{t('meanwhile.title')}</h2>
      <p>{t('meanwhile.kept')}</p>
      <ul>
        {props.clashes.map((clash) => (
          <li key={clash.field}>
            <ClashLine clash={clash} {...props} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ClashLine({ clash, values, onChoose }: NoteProps & { readonly clash: Clash }) {
  const { t } = useTranslation('asset')
  const { moment } = useDays()
  const text = useValueText()
  const { field, by, theirs, mine } = clash
  return (
    <>
      <p>
        <strong>{t(`field.${field}`)}</strong>: <del>{text(field, clash.from)}</del>{' '}
        <span aria-hidden="true">→</span> <ins>{text(field, theirs)}</ins>
      </p>
      {by && (
        <p className="soft small">
          {t('meanwhile.by', { who: by.by, position: by.position, when: moment(by.at) })}
        </p>
      )}
      {mine === undefined ? (
        <p className="small">{t('meanwhile.taken')}</p>
      ) : (
        <Radio.Group
          label={t('meanwhile.choose', { field: t(`field.${field}`) })}
          value={values[field] === theirs ? 'theirs' : 'mine'}
          onChange={(chosen) => onChoose(field, chosen === 'theirs' ? theirs : mine)}
        >
          <div className="choices">
            <Radio value="mine" label={t('meanwhile.mine', { value: text(field, mine) })} />
            <Radio
              value="theirs"
              label={t('meanwhile.theirs', { who: by?.by ?? '', value: text(field, theirs) })}
            />
          </div>
        </Radio.Group>
      )}
    </>
  )
}
