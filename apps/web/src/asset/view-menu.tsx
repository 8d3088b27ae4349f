import { ActionIcon, Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { Icon } from '../ui/icon.tsx'
import { say } from '../ui/toasts.tsx'
import { useSavedViews } from './saved-views.ts'

/** The views that this person has saved or his unit shares, and the way to save the one that is seen now. */
export function ViewMenu({ search }: { readonly search: string }) {
  const { t } = useTranslation('asset')
  const [opened, setOpened] = useState(false)
  const { views, saving, removing } = useSavedViews()
  const failure = useFailure(saving.error ?? removing.error)
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
              <li key={view.id}>
                <a href={`/assets${view.search}`} onClick={() => setOpened(false)}>
                  {view.name}
                  {view.shared && (
                    <span className="soft small">
                      {' '}
                      {view.own ? t('views.shared') : t('views.sharedBy', { name: view.owner })}
                    </span>
                  )}
                </a>
                {view.own && (
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('views.remove', { name: view.name })}
                    onClick={() => removing.mutate({ id: view.id })}
                  >
                    <Icon name="close" />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
          <SaveView
            busy={saving.isPending}
            onSave={(view) =>
              saving.mutate(
                { ...view, list: 'assets', search },
                {
                  onSuccess: () => {
                    setOpened(false)
                    say(t('views.saved', { name: view.name }))
                  },
                },
              )
            }
          />
          {failure !== undefined && (
            <p className="failure" role="alert">
              {failure}
            </p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

type Named = { readonly name: string; readonly shared: boolean }

function SaveView({ busy, onSave }: { readonly busy: boolean; readonly onSave: (view: Named) => void }) {
  const { t } = useTranslation('asset')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const inUnit = useMe().actor.unit !== null
  const named = name.trim()
  return (
    <form
      className="stack-near"
      onSubmit={(event) => {
        event.preventDefault()
        if (named !== '') onSave({ name: named, shared })
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
      {inUnit && (
        <Checkbox
          label={t('views.share')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" variant="default" disabled={named === ''} loading={busy}>
        {t('views.save')}
      </Button>
    </form>
  )
}
