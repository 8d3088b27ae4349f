import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { inviteInput } from '@prongsai/domain/procurement/offer.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { SupplierField } from './supplier-field.tsx'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = { readonly purchase: PurchaseRecord }
type Invitee = PurchaseRecord['invitees'][number]

/** ผู้ที่เชิญชวน, of a method that asks some by letter. */
export function InviteesPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  const { actor } = useMe()
  const [inviting, setInviting] = useState(false)
  const [leaving, setLeaving] = useState<Invitee>()
  const asks = purchase.course.some(({ key }) => key === 'invited')
  if (!asks) return null
  const mayInvite = purchase.open.invitees && may(actor, 'purchase:draft')
  return (
    <section className="sheet stack-near" aria-labelledby="invitees-title" id="invitees">
      <div className="part-head">
        <h2 id="invitees-title">{t('invitee.title')}</h2>
        {mayInvite && (
          <Button variant="default" onClick={() => setInviting(true)}>
            {t('invitee.add')}
          </Button>
        )}
      </div>
      {purchase.invitees.length === 0 && <p className="soft">{t('invitee.none')}</p>}
      <ul className="plain-list">
        {purchase.invitees.map((one) => (
          <li key={one.supplierId} className="row">
            {one.name} <span className="soft small">{short(one.on)}</span>
            {mayInvite && (
              <Button variant="subtle" color="red" onClick={() => setLeaving(one)}>
                {t('invitee.remove')}
                <span className="visually-hidden"> {one.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {inviting && <InviteDialog purchase={purchase} onClose={() => setInviting(false)} />}
      {leaving && (
        <UninviteDialog purchase={purchase} invitee={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </section>
  )
}

function InviteDialog({ purchase, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(inviteInput),
    defaultValues: { id: String(purchase.id), supplierId: '', on: String(today()) },
    shouldFocusError: false,
  })
  const inviting = useMutation(
    trpc.purchase.invite.mutationOptions(usePurchaseAct(t('invitee.added'), onClose)),
  )
  const failure = useFailure(inviting.error)
  return (
    <FormDialog
      form={form}
      title={t('invitee.add')}
      submit={t('invitee.save')}
      busy={inviting.isPending}
      failure={failure}
      onSubmit={(values) => inviting.mutate(values)}
      onClose={onClose}
    >
      <SupplierField control={form.control} name="supplierId" label={t('supplier.label')} />
      <ThaiDateField control={form.control} name="on" label={t('invitee.on')} />
    </FormDialog>
  )
}

function UninviteDialog({
  purchase,
  invitee,
  onClose,
}: Props & { readonly invitee: Invitee; readonly onClose: () => void }) {
  const { t } = useTranslation('procurement')
  const leaving = useMutation(
    trpc.purchase.uninvite.mutationOptions(usePurchaseAct(t('invitee.removed'), onClose)),
  )
  const failure = useFailure(leaving.error)
  return (
    <ReasonDialog
      opened
      title={t('invitee.removeTitle', { name: invitee.name })}
      confirm={t('invitee.remove')}
      danger
      busy={leaving.isPending}
      failure={failure}
      onConfirm={(reason) => leaving.mutate({ id: purchase.id, supplierId: invitee.supplierId, reason })}
      onClose={onClose}
    />
  )
}
