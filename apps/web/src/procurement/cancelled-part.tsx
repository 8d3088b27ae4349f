import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { cancelGrounds } from '@prongsai/domain/procurement/cancellation'
import { publishCancellationInput } from '@prongsai/domain/procurement/purchase.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { PaperLinks } from './purchase-course.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = { readonly purchase: PurchaseRecord }

const isGround = (key: string): key is keyof typeof cancelGrounds => Object.hasOwn(cancelGrounds, key)

/** Why and when it was cancelled, and where that was announced. */
export function CancelledPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { day } = useDays()
  const { actor } = useMe()
  const [publishing, setPublishing] = useState(false)
  const { cancelledOn, cancelGround, cancelReason, cancelPaper, cancelWebsiteOn } = purchase
  if (cancelledOn === null) return null
  return (
    <section className="sheet stack-near" aria-labelledby="cancelled-title">
      <h2 id="cancelled-title">{t('cancel.was', { day: day(cancelledOn) })}</h2>
      <p>
        {cancelGround !== null && isGround(cancelGround) && cancelGrounds[cancelGround][0]}
        <span className="block">{cancelReason}</span>
        {cancelPaper !== null && cancelPaper !== '' && (
          <span className="soft block">{t('cancel.paper', { paper: cancelPaper })}</span>
        )}
      </p>
      <PaperLinks id={purchase.id} papers={['cancellation']} />
      {cancelWebsiteOn === null ? (
        <p className="row">
          {t('cancel.unpublished')}
          {may(actor, 'purchase:publish') && (
            <Button variant="default" onClick={() => setPublishing(true)}>
              {t('cancel.publish')}
            </Button>
          )}
        </p>
      ) : (
        <p className="soft">{t('cancel.published', { day: day(cancelWebsiteOn) })}</p>
      )}
      {publishing && <PublishDialog purchase={purchase} onClose={() => setPublishing(false)} />}
    </section>
  )
}

/** What was never announced in e-GP has no day there. */
const schema = publishCancellationInput.extend({
  cgdOn: z.preprocess((text: string) => (text === '' ? null : text), civilDate.nullable()),
})

function PublishDialog({ purchase, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      id: String(purchase.id),
      version: purchase.version,
      cgdOn: '',
      websiteOn: String(today()),
      boardOn: String(today()),
    },
    shouldFocusError: false,
  })
  const publishing = useMutation(
    trpc.purchase.publishCancellation.mutationOptions(usePurchaseAct(t('cancel.publishedNow'), onClose)),
  )
  const failure = useFailure(publishing.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('cancel.publish')}
      submit={t('cancel.publish')}
      busy={publishing.isPending}
      failure={failure}
      onSubmit={(values) => publishing.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="cgdOn" label={t('cancel.cgdOn')} optional />
      <ThaiDateField control={control} name="websiteOn" label={t('cancel.websiteOn')} />
      <ThaiDateField control={control} name="boardOn" label={t('cancel.boardOn')} />
    </FormDialog>
  )
}
