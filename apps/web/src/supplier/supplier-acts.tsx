import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Menu, MenuAct } from '../ui/menu.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { BranchDialog } from './branches.tsx'
import { ChangeSupplierDialog } from './change-supplier-dialog.tsx'
import { LiftDialog, ListDialog } from './listing-dialogs.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import type { SupplierRecord } from './supplier-page.tsx'

type Asked = 'change' | 'list' | 'lift' | 'merge' | 'branch' | 'unmerge'

/** What who keeps the register can do with a supplier now: of a merged one, only take the merge back. */
export function SupplierActs({ supplier }: { readonly supplier: SupplierRecord }) {
  const { t } = useTranslation('supplier')
  const [asked, setAsked] = useState<Asked>()
  const change = useOpened(supplier, () => setAsked('change'))
  const close = () => setAsked(undefined)
  return (
    <div className="row no-print">
      {supplier.mergedInto === null ? (
        <Standing supplier={supplier} opening={change} onAsk={setAsked} />
      ) : (
        <ActButton variant="default" onClick={() => setAsked('unmerge')}>
          {t('act.unmerge')}
        </ActButton>
      )}
      {change.failure !== undefined && (
        <p className="failure" role="alert">
          {change.failure}
        </p>
      )}
      {asked === 'change' && change.opened !== undefined && (
        <ChangeSupplierDialog id={supplier.id} opened={change.opened} onStale={change.read} onClose={close} />
      )}
      {asked === 'list' && <ListDialog supplier={supplier} onClose={close} />}
      {asked === 'lift' && <LiftDialog supplier={supplier} onClose={close} />}
      {asked === 'merge' && <MergeDialog supplier={supplier} onClose={close} />}
      {asked === 'branch' && <BranchDialog supplier={supplier} onClose={close} />}
      {asked === 'unmerge' && <UnmergeDialog supplier={supplier} onClose={close} />}
    </div>
  )
}

/** What a supplier is changed from is read when it is asked for, for what is private is not on the page. */
function useOpened({ id }: SupplierRecord, onOpened: () => void) {
  const reading = useMutation(trpc.supplier.reveal.mutationOptions({ onSuccess: onOpened }))
  return {
    opened: reading.data,
    busy: reading.isPending,
    failure: useFailure(reading.error),
    read: () => reading.mutate({ id }),
  }
}

type StandingProps = {
  readonly supplier: SupplierRecord
  readonly opening: ReturnType<typeof useOpened>
  readonly onAsk: (asked: Asked) => void
}

function Standing({ supplier: { kind, listings }, opening, onAsk }: StandingProps) {
  const { t } = useTranslation('supplier')
  const isListed = listings.some(({ until }) => until === null)
  return (
    <>
      <ActButton busy={opening.busy} onClick={opening.read}>
        {t('act.change')}
      </ActButton>
      <ActButton variant="default" onClick={() => onAsk(isListed ? 'lift' : 'list')}>
        {t(isListed ? 'act.lift' : 'act.list')}
      </ActButton>
      <Menu name={t('act.more')}>
        {kind !== 'natural' && <MenuAct onClick={() => onAsk('branch')}>{t('act.branch')}</MenuAct>}
        <MenuAct onClick={() => onAsk('merge')}>{t('act.merge')}</MenuAct>
      </Menu>
    </>
  )
}

type DialogProps = { readonly supplier: SupplierRecord; readonly onClose: () => void }

function UnmergeDialog({ supplier, onClose }: DialogProps) {
  const { t } = useTranslation('supplier')
  const decided = useDecided(onClose)
  const undoing = useMutation(
    trpc.supplier.unmerge.mutationOptions({ onSuccess: () => decided(t('merge.undone')) }),
  )
  return (
    <ReasonDialog
      opened
      title={t('merge.undoTitle')}
      about={<p>{t('merge.undoAbout')}</p>}
      confirm={t('merge.undo')}
      busy={undoing.isPending}
      failure={useFailure(undoing.error)}
      onConfirm={(reason) => undoing.mutate({ id: supplier.id, reason })}
      onClose={onClose}
    />
  )
}
