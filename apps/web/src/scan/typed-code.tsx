import { Button, TextInput } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A code typed, or sent by a barcode reader that types: Enter reads it, and the field is ready for the next. */
export function TypedCode({ onRead }: { readonly onRead: (text: string) => void }) {
  const { t } = useTranslation('scan')
  const help = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        // As it stands in the field: a reader types faster than a busy page draws.
        const typed = field.current?.value.trim() ?? ''
        if (typed === '') return
        onRead(typed)
        setText('')
      }}
    >
      <div className="typed-code">
        <TextInput
          ref={field}
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
