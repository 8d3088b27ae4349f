import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offers, WrittenName } from './intake.ts'
import { choicesOf } from './name-match.ts'

type Opening = NonNullable<WrittenName['opening']>

/** A division or category that the office does not have: said here, opened once when the batch is saved. */
export function OpenName(props: {
  readonly name: WrittenName
  readonly offers: Offers
  readonly onOpen: (opening: Opening) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation('intake')
  const { t: ui } = useTranslation('ui')
  const [name, setName] = useState(props.name.written)
  const [shortName, setShortName] = useState('')
  const [parentId, setParentId] = useState('')
  const [asked, setAsked] = useState(false)
  const id = useId()
  const missing = name.trim() === ''
  const isUnit = props.name.kind === 'unit'
  return (
    <form
      className="open-name"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (missing) return
        props.onOpen({
          name: name.trim(),
          shortName: isUnit ? shortName.trim() : '',
          parentId: isUnit || parentId === '' ? null : parentId,
        })
      }}
    >
      <p id={id}>
        <strong>{t('names.openTitle', { written: props.name.written || t('names.none') })}</strong>
      </p>
      <TextInput
        label={t('names.openName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={asked && missing ? t('names.nameMissing') : undefined}
        autoComplete="off"
      />
      {isUnit ? (
        <TextInput
          label={t('names.openShort')}
          value={shortName}
          onChange={(event) => setShortName(event.currentTarget.value)}
          maw={200}
          autoComplete="off"
        />
      ) : (
        <NativeSelect
          size="md"
          label={t('names.openParent')}
          value={parentId}
          onChange={(event) => setParentId(event.currentTarget.value)}
          data={[{ value: '', label: t('names.openTop') }, ...choicesOf('category', props.offers)]}
        />
      )}
      <p className="soft small">{t('names.openHelp')}</p>
      <div className="row">
        <Button type="submit">{t('names.openConfirm')}</Button>
        <Button variant="subtle" onClick={props.onCancel}>
          {ui('cancel')}
        </Button>
      </div>
    </form>
  )
}
