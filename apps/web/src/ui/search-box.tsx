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
  const [seen, setSeen] = useState(props.value)
  const [sent, setSent] = useState<readonly string[]>([])
  // A value that comes from elsewhere than this box, such as the browser's way back, replaces what is typed.
  if (props.value !== seen) {
    setSeen(props.value)
    if (!sent.includes(props.value)) setText(props.value)
  }
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const search = (next: string, pause: number) => {
    setText(next)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      setSent([...sent.slice(-4), next.trim()])
      props.onSearch(next.trim())
    }, pause)
  }
  return (
    <search className="search-box">
      <form
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
    </search>
  )
}
