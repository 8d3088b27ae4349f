import { useTranslation } from 'react-i18next'

const tabs = ['list', 'due', 'timeline', 'unregistered'] as const
export type ContractTab = (typeof tabs)[number]

const hrefs = {
  list: '/contracts',
  due: '/contracts/due',
  timeline: '/contracts/timeline',
  unregistered: '/contracts/unregistered',
} as const satisfies Record<ContractTab, string>

/** The ways to look at the contracts. */
export function ContractTabs({ at }: { readonly at: ContractTab }) {
  const { t } = useTranslation('contract')
  return (
    <nav className="contract-tabs" aria-label={t('tabs.title')}>
      {tabs.map((tab) => (
        <a key={tab} href={hrefs[tab]} aria-current={tab === at ? 'page' : undefined}>
          {t(`tabs.${tab}`)}
        </a>
      ))}
    </nav>
  )
}
