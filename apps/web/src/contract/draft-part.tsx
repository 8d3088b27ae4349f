import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import type { ContractOutputs, ContractRecord } from './contract-file.ts'
import { SignDialog } from './sign-dialog.tsx'

/** A draft: what stands in the way of signing it today, and the signing itself for whose turn it is. */
export function DraftPart({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [signing, setSigning] = useState(false)
  const { day } = useDays()
  const { id, form, purchase } = contract
  const standing = useQuery(
    trpc.contract.previewSigning.queryOptions({ id, signedOn: String(today()), beginsOn: null }),
  ).data
  const signs = may(actor, 'contract:sign')
  const orders = form !== 'contract' && may(actor, 'contract:sign-order')
  return (
    <section className="sheet stack-near now" aria-labelledby="draft-title">
      <div>
        <p className="soft small">{t('draft.waits')}</p>
        <h2 id="draft-title">{t('draft.title')}</h2>
        <p className="soft">{t(form === 'contract' ? 'draft.whose' : 'draft.whoseOrder')}</p>
      </div>
      {standing !== undefined && <Needs needs={standing.needs} />}
      {purchase.readyOn !== null && (
        <p className="soft">{t('draft.signFrom', { day: day(purchase.readyOn) })}</p>
      )}
      {(signs || orders) && (
        <div className="row">
          <Button onClick={() => setSigning(true)}>{t('sign.title')}</Button>
        </div>
      )}
      {signing && <SignDialog contract={contract} asOrder={!signs} onClose={() => setSigning(false)} />}
    </section>
  )
}

type Need = ContractOutputs['previewSigning']['needs'][number]

/** Everything that stands in the way, with where it is mended; or that nothing does. */
function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const { t } = useTranslation('contract')
  if (needs.length === 0) return <p>{t('draft.ready')}</p>
  return (
    <div className="missing">
      <p>
        <strong>{t('draft.needs')}</strong>
      </p>
      <ul>
        {needs.map(({ code, text }) => (
          <li key={code}>
            {text}{' '}
            {code.startsWith('contract/security') && <a href="#securities">{t('draft.toSecurities')}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}
