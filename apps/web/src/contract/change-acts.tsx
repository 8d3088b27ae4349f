import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { AmendDialog } from './amend-dialog.tsx'
import { AskChangeDialog, DecideChangeDialog, PublishChangeDialog } from './change-dialogs.tsx'
import { UndoChangeDialog, WithdrawChangeDialog } from './change-undo-dialogs.tsx'
import { standing, type ContractRecord } from './contract-file.ts'

type Props = { readonly contract: ContractRecord }
type OneProps = Props & { readonly change: ContractRecord['changes'][number] }

const kinds = ['ask', 'amend'] as const
type Kind = (typeof kinds)[number]

/** Who drafts writes down what is asked for, while the contract binds. */
export function AskChangeAct({ contract }: Props) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [asking, setAsking] = useState<Kind>()
  const waits = standing(contract.changes).some(({ status }) => status === 'asked')
  if (contract.status !== 'active' || waits || !may(actor, 'contract:draft')) return null
  const props = { contract, onClose: () => setAsking(undefined) }
  return (
    <div className="row">
      {kinds.map((kind) => (
        <Button key={kind} variant="default" onClick={() => setAsking(kind)}>
          {t(`change.${kind}`)}
        </Button>
      ))}
      {asking === 'ask' && <AskChangeDialog {...props} />}
      {asking === 'amend' && <AmendDialog {...props} />}
    </div>
  )
}

const all = ['decide', 'publish', 'withdraw', 'undo'] as const
type Asked = (typeof all)[number]

/** What comes next of a change, and what takes it back. */
export function ChangeAct({ contract, change, last }: OneProps & { readonly last: boolean }) {
  const { t } = useTranslation('contract')
  const [asked, setAsked] = useState<Asked>()
  const acts = useActs({ contract, change, last })
  if (acts.length === 0) return null
  const props = { contract, change, onClose: () => setAsked(undefined) }
  return (
    <div className="row">
      {acts.map((act) => (
        <Button
          key={act}
          variant={act === 'decide' || act === 'publish' ? 'filled' : 'subtle'}
          onClick={() => setAsked(act)}
        >
          {t(`change.${act}`)}
        </Button>
      ))}
      {asked === 'decide' && <DecideChangeDialog {...props} />}
      {asked === 'publish' && <PublishChangeDialog {...props} />}
      {asked === 'withdraw' && <WithdrawChangeDialog {...props} />}
      {asked === 'undo' && <UndoChangeDialog {...props} />}
    </div>
  )
}

function useActs({
  contract,
  change: { status, publishedOn },
  last,
}: OneProps & { readonly last: boolean }): readonly Asked[] {
  const { actor } = useMe()
  const decides = may(actor, 'contract:decide')
  const runs = contract.status === 'active'
  const decided = status === 'approved' || status === 'refused'
  const can = {
    decide: status === 'asked' && decides,
    publish: status === 'approved' && publishedOn === null && may(actor, 'contract:prove'),
    withdraw: status === 'asked' && may(actor, 'contract:draft'),
    undo: runs && last && decided && decides,
  } as const satisfies Record<Asked, boolean>
  return all.filter((act) => can[act])
}
