import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { say } from '../ui/toasts.tsx'
import { useSavedViews } from './saved-views.ts'

/** The views saved on this machine, and the way to save the one that is seen now. */
export function ViewMenu({ search }: { readonly search: string }) {
  const { t } = useTranslation('asset')
  const [opened, setOpened] = useState(false)
  const { views, save, remove } = useSavedViews()
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" rightSection={<Icon name="down" />} onClick={() => setOpened(!opened)}>
          {t('views.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.title')}>
        <div className="stack-near">
          {views.length === 0 && <p className="soft small">{t('views.none')}</p>}
          <ul className="view-list">
            {views.map((view) => (
              <li key={view.name}>
                <a href={`/assets${view.search}`} onClick={() => setOpened(false)}>
                  {view.name}
                </a>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('views.remove', { name: view.name })}
                  onClick={() => remove(view.name)}
                >
                  <Icon name="close" />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <SaveView
            onSave={(name) => {
              save({ name, search })
              setOpened(false)
              say(t('views.saved', { name }))
            }}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function SaveView({ onSave }: { readonly onSave: (name: string) => void }) {
  const { t } = useTranslation('asset')
  const [name, setName] = useState('')
  const named = name.trim()
  return (
    <form
      className="stack-near"
      onSubmit={(event) => {
        event.preventDefault()
        if (named !== '') onSave(named)
      }}
    >
      <TextInput
        label={t('views.name')}
        description={t('views.nameHelp')}
        value={name}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={named === ''}>
        {t('views.save')}
      </Button>
    </form>
  )
}
