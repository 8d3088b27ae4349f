import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A code typed, or sent by a barcode reader that types: Enter reads it, and the field is ready for the next. */
export function TypedCode({ onRead }: { readonly onRead: (text: string) => void }) {
  const { t } = useTranslation('scan')
  const help = useId()
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onRead(text.trim())
        setText('')
      }}
    >
      <div className="typed-code">
        <TextInput
          label={t('typed')}
          aria-describedby={help}
          value={text}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('find')}
        </Button>
      </div>
      <p className="soft small" id={help}>
        {t('typedHelp')}
      </p>
    </form>
  )
}
