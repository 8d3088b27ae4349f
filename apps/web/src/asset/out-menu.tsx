import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { fileHref, registerHref, type AssetAddress } from './asset-address.ts'

/** What can be carried out of the system: the list as it is filtered, and the register as paper. */
export function OutMenu({ address }: { readonly address: AssetAddress }) {
  const { t } = useTranslation('asset')
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" />}>
          {t('out.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('out.list')}</Menu.Label>
        <Menu.Item component="a" href={fileHref('xlsx', address)} download>
          {t('out.xlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={fileHref('csv', address)} download>
          {t('out.csv')}
        </Menu.Item>
        <Menu.Label>{t('out.print')}</Menu.Label>
        <Menu.Item component="a" href={registerHref('category', address.filter)} target="_blank">
          {t('out.byCategory')}
        </Menu.Item>
        <Menu.Item component="a" href={registerHref('unit', address.filter)} target="_blank">
          {t('out.byUnit')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
