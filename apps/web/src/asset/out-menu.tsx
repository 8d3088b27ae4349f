import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { fileHref, registerHref, type AssetAddress } from './asset-href.ts'

/** What can be carried out of the system: the list as it is filtered, as a file or as the register on paper. */
export function OutMenu({ address }: { readonly address: AssetAddress }) {
  const { t } = useTranslation('asset')
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" rightSection={<Icon name="down" />} onClick={() => setOpened(!opened)}>
          {t('out.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('out.open')}>
        <div className="out-menu">
          <p className="soft small">{t('out.list')}</p>
          <a href={fileHref('xlsx', address)} download onClick={close}>
            {t('out.xlsx')}
          </a>
          <a href={fileHref('csv', address)} download onClick={close}>
            {t('out.csv')}
          </a>
          <p className="soft small">{t('out.print')}</p>
          <a href={registerHref('category', address.filter)} target="_blank" onClick={close}>
            {t('out.byCategory')}
          </a>
          <a href={registerHref('unit', address.filter)} target="_blank" onClick={close}>
            {t('out.byUnit')}
          </a>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
