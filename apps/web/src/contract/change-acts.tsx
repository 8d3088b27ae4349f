import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { AskChangeDialog, DecideChangeDialog, PublishChangeDialog } from './change-dialogs.tsx'
import type { ContractRecord } from './contract-file.ts'

type Props = { readonly contract: ContractRecord }
type OneProps = Props & { readonly change: ContractRecord['changes'][number] }

/** Who drafts writes down what the contractor asks for, while the contract binds. */
export function AskChangeAct({ contract }: Props) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [asking, setAsking] = useState(false)
  if (contract.status !== 'active' || !may(actor, 'contract:draft')) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('change.ask')}
      </Button>
      {asking && <AskChangeDialog contract={contract} onClose={() => setAsking(false)} />}
    </>
  )
}

/** The one thing to do next with a change: decide it, or publish it. */
export function ChangeAct({ contract, change }: OneProps) {
  const { t } = useTranslation('contract')
  const [open, setOpen] = useState(false)
  const next = useNext(change)
  if (next === undefined) return null
  const props = { contract, change, onClose: () => setOpen(false) }
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{t(`change.${next}`)}</Button>
      {open && next === 'decide' && <DecideChangeDialog {...props} />}
      {open && next === 'publish' && <PublishChangeDialog {...props} />}
    </div>
  )
}

function useNext({ status, publishedOn }: OneProps['change']): 'decide' | 'publish' | undefined {
  const { actor } = useMe()
  if (status === 'asked') return may(actor, 'contract:decide') ? 'decide' : undefined
  if (status !== 'approved' || publishedOn !== null) return undefined
  return may(actor, 'contract:prove') ? 'publish' : undefined
}
