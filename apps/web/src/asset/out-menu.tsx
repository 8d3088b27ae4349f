import { may } from '@prongsai/domain/access/permissions'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { Menu } from '../ui/menu.tsx'
import {
  fileHref,
  labelsHref,
  registerHref,
  selectedFileHref,
  selectedRegisterHref,
  type AssetAddress,
} from './asset-href.ts'

/** What can be carried out of the system: the list as it is filtered, as a file or as the register on paper. */
export function OutMenu({ address }: { readonly address: AssetAddress }) {
  const { t } = useTranslation('asset')
  const mayPrint = may(useMe().actor, 'label:print')
  return (
    <Menu name={t('out.open')}>
      <OutLinks
        what={t('out.list')}
        file={(form) => fileHref(form, address)}
        register={(by) => registerHref(by, address.filter)}
      />
      {mayPrint && <a href={labelsHref(address)}>{t('out.labels')}</a>}
    </Menu>
  )
}

/** The same of those that are selected, and their cards where they may be printed. */
export function SelectedOutMenu({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('asset')
  return (
    <Menu name={t('many.out')}>
      <OutLinks
        what={t('many.selected', { n: ids.length })}
        file={(form) => selectedFileHref(form, ids)}
        register={(by) => selectedRegisterHref(by, ids)}
      />
    </Menu>
  )
}

function OutLinks(props: {
  readonly what: string
  readonly file: (form: 'xlsx' | 'csv') => string
  readonly register: (by: 'category' | 'unit') => string
}) {
  const { t } = useTranslation('asset')
  return (
    <>
      <p className="soft small">{props.what}</p>
      <a href={props.file('xlsx')} download>
        {t('out.xlsx')}
      </a>
      <a href={props.file('csv')} download>
        {t('out.csv')}
      </a>
      <p className="soft small">{t('out.print')}</p>
      <a href={props.register('category')} target="_blank">
        {t('out.byCategory')}
      </a>
      <a href={props.register('unit')} target="_blank">
        {t('out.byUnit')}
      </a>
    </>
  )
}
