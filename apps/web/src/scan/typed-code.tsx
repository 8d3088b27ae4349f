import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A code typed, or sent by a barcode reader that types: Enter reads it, and the field is ready for the next. */
export function TypedCode({ onRead }: { readonly onRead: (text: string) => void }) {
  const { t } = useTranslation('scan')
  const [text, setText] = useState('')
  return (
    <form
      className="typed-code"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onRead(text.trim())
        setText('')
      }}
    >
      <TextInput
        label={t('typed')}
        description={t('typedHelp')}
        value={text}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('find')}
      </Button>
    </form>
  )
}
