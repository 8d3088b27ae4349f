import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { leave } from '../session/leave.ts'
import type { Me } from '../session/me.ts'
import { languageNow, speak } from '../words/words.ts'
import { PersonFace } from './person-button.tsx'

/** What is a person's own: the account, the language, light or dark, the way out. Opens as it arrives, for it was asked for. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const { t } = useTranslation('frame')
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const { actor } = me
  return (
    <Menu
      defaultOpened
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      width={280}
      shadow="none"
      transitionProps={{ duration: 120 }}
    >
      <Menu.Target>
        <PersonFace me={me} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {actor.name}
          <br />
          {actor.position}
          {actor.acting.map((acting) => (
            <span key={acting.orderNumber}>
              <br />
              {t('acting', { position: acting.forPosition })}
            </span>
          ))}
          {actor.delegated.map(({ orderNumber, forPosition }) => (
            <span key={orderNumber}>
              <br />
              {t('onBehalf', { position: forPosition })}
            </span>
          ))}
        </Menu.Label>
        <Menu.Item component="a" href="/me">
          {t('profile')}
        </Menu.Item>
        <Menu.Item onClick={() => void speak(languageNow() === 'th' ? 'en' : 'th')}>
          {t('language')}
        </Menu.Item>
        <Menu.Label lang="en">{t('thaiStays')}</Menu.Label>
        <Menu.Item onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? t('light') : t('dark')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
