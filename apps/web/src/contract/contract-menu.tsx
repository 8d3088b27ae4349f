import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { Menu, MenuAct } from '../ui/menu.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { ContractRecord } from './contract-file.ts'
import { EndDialog } from './ending/ending-dialogs.tsx'
import { FineDialog } from './ending/fine-dialog.tsx'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord }
type Asked = 'drop' | 'undoSigning' | 'end' | 'fine'

/** What else can be done beside what is due; nothing for whoever can do none of it. */
export function ContractMenu({ contract }: Props) {
  const { t } = useTranslation('contract')
  const [asked, setAsked] = useState<Asked>()
  const acts = useActs(contract)
  const close = () => setAsked(undefined)
  if (acts.length === 0) return null
  return (
    <>
      {contract.status === 'draft' && (
        <Button component="a" href={`/contracts/${contract.id}/edit`} variant="default">
          {t('act.change')}
        </Button>
      )}
      <Menu name={t('act.more')}>
        {acts.map(({ act, whyNot }) => (
          <MenuAct key={act} whyNot={whyNot} onClick={() => setAsked(act)}>
            {t(`act.${act}`)}
          </MenuAct>
        ))}
      </Menu>
      {asked === 'drop' && <DropDialog contract={contract} onClose={close} />}
      {asked === 'undoSigning' && <UndoSigningDialog contract={contract} onClose={close} />}
      {asked === 'end' && <EndDialog contract={contract} onClose={close} />}
      {asked === 'fine' && <FineDialog contract={contract} onClose={close} />}
    </>
  )
}

type Act = { readonly act: Asked; readonly whyNot?: string }

const all = ['drop', 'fine', 'end', 'undoSigning'] as const satisfies readonly Asked[]

function useActs(contract: ContractRecord): readonly Act[] {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const { status, broughtForward } = contract
  const runs = status === 'active'
  const decides = may(actor, 'contract:decide')
  const can = {
    drop: status === 'draft' && may(actor, 'contract:draft'),
    fine: decides && (runs || status === 'ended'),
    end: decides && runs,
    undoSigning: runs && !broughtForward && may(actor, 'contract:sign'),
  } as const satisfies Record<Asked, boolean>
  const whyNot = begun(contract) ? t('undo.begun') : undefined
  return all
    .filter((act) => can[act])
    .map((act) => ({ act, ...(act === 'undoSigning' && whyNot !== undefined && { whyNot }) }))
}

/** Whether something was done under it already, so that its signing stands. */
const begun = ({ deliveries, payments, changes }: ContractRecord): boolean =>
  deliveries.some(({ status }) => status !== 'withdrawn') ||
  payments.some(({ undoneAt }) => undoneAt === null) ||
  changes.some(({ undoneAt }) => undoneAt === null)

type DialogProps = Props & { readonly onClose: () => void }

function DropDialog({ contract, onClose }: DialogProps) {
  const { t } = useTranslation('contract')
  const dropping = useMutation(
    trpc.contract.dropDraft.mutationOptions(useContractAct(t('drop.done'), onClose)),
  )
  const failure = useFailure(dropping.error)
  const { id, version } = contract
  return (
    <ReasonDialog
      opened
      title={t('act.drop')}
      about={<p>{t('drop.about')}</p>}
      confirm={t('act.drop')}
      danger
      busy={dropping.isPending}
      failure={failure}
      onConfirm={(reason) => dropping.mutate({ id, version, reason })}
      onClose={onClose}
    />
  )
}

/** เพิกถอนการลงนาม where the wrong day was typed: a draft again that keeps its number. */
function UndoSigningDialog({ contract, onClose }: DialogProps) {
  const { t } = useTranslation('contract')
  const undoing = useMutation(
    trpc.contract.undoSigning.mutationOptions(useContractAct(t('undo.done'), onClose)),
  )
  const failure = useFailure(undoing.error)
  const { id, version } = contract
  return (
    <ReasonDialog
      opened
      title={t('act.undoSigning')}
      about={<p>{t('undo.about')}</p>}
      confirm={t('act.undoSigning')}
      danger
      busy={undoing.isPending}
      failure={failure}
      onConfirm={(reason) => undoing.mutate({ id, version, reason })}
      onClose={onClose}
    />
  )
}
