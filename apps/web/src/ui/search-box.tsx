import { ActionIcon, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

const PAUSE_MS = 250

/** Searches when the typing pauses or Enter is pressed. `value` is the text that is searched for now, from the address. */
export function SearchBox(props: {
  readonly label: string
  readonly value: string
  readonly onSearch: (text: string) => void
}) {
  const { t } = useTranslation('ui')
  const [text, setText] = useState(props.value)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(props.value), [props.value])
  useEffect(() => () => clearTimeout(waiting.current), [])
  const search = (next: string, pause: number) => {
    setText(next)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => props.onSearch(next.trim()), pause)
  }
  return (
    <form
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault()
        search(text, 0)
      }}
    >
      <TextInput
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        value={text}
        onChange={(event) => search(event.currentTarget.value, PAUSE_MS)}
        leftSection={<Icon name="search" />}
        rightSection={
          text === '' ? null : (
            <ActionIcon variant="subtle" aria-label={t('search.clear')} onClick={() => search('', 0)}>
              <Icon name="close" />
            </ActionIcon>
          )
        }
      />
    </form>
  )
}
