import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { addCommentInput, answerCommentInput } from '@prongsai/domain/procurement/offer.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { CommentShown, PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = { readonly purchase: PurchaseRecord }
type Closing = { readonly onClose: () => void }

/** ความเห็นต่อร่าง of a hearing, each with its answer in writing (ระเบียบฯ 2560 ข้อ 47). */
export function CommentsPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const [adding, setAdding] = useState(false)
  const hearing = purchase.course.find(({ key }) => key === 'hearing')
  const heard = hearing?.state === 'done' || hearing?.state === 'now'
  if (!heard && purchase.comments.length === 0) return null
  const mayKeep = may(actor, 'purchase:draft') && purchase.status === 'open'
  return (
    <section className="sheet stack-near" aria-labelledby="comments-title" id="comments">
      <div className="part-head">
        <h2 id="comments-title">{t('comment.title')}</h2>
        {mayKeep && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('comment.add')}
          </Button>
        )}
      </div>
      {purchase.comments.length === 0 && <p className="soft">{t('comment.none')}</p>}
      {purchase.comments.map((comment) => (
        <Comment key={comment.id} purchase={purchase} comment={comment} mayKeep={mayKeep} />
      ))}
      {adding && <AddDialog purchase={purchase} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Comment(props: Props & { readonly comment: CommentShown; readonly mayKeep: boolean }) {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  const [answering, setAnswering] = useState(false)
  const { id, sender, receivedOn, said, answer, answeredOn } = props.comment
  return (
    <div className="committee">
      <h3>
        {sender} <span className="soft small">{short(receivedOn)}</span>
      </h3>
      <p>{said}</p>
      {answer === null ? (
        <div className="row">
          <StateBadge tone="soon" word={t('comment.open')} />
          {props.mayKeep && (
            <Button variant="default" onClick={() => setAnswering(true)}>
              {t('comment.answer')}
              <span className="visually-hidden"> {sender}</span>
            </Button>
          )}
        </div>
      ) : (
        <p className="said">
          <strong>{t('comment.answered', { day: short(answeredOn ?? receivedOn) })}</strong> {answer}
        </p>
      )}
      {answering && (
        <AnswerDialog purchase={props.purchase} comment={id} onClose={() => setAnswering(false)} />
      )}
    </div>
  )
}

function AddDialog({ purchase, onClose }: Props & Closing) {
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(addCommentInput),
    defaultValues: { id: String(purchase.id), receivedOn: String(today()), sender: '', said: '' },
    shouldFocusError: false,
  })
  const adding = useMutation(
    trpc.purchase.addComment.mutationOptions(usePurchaseAct(t('comment.added'), onClose)),
  )
  const failure = useFailure(adding.error)
  return (
    <FormDialog
      form={form}
      title={t('comment.add')}
      submit={t('comment.save')}
      busy={adding.isPending}
      failure={failure}
      onSubmit={(values) => adding.mutate(values)}
      onClose={onClose}
    >
      <TextField control={form.control} name="sender" label={t('comment.sender')} />
      <ThaiDateField control={form.control} name="receivedOn" label={t('comment.receivedOn')} />
      <LongTextField control={form.control} name="said" label={t('comment.said')} rows={4} />
    </FormDialog>
  )
}

function AnswerDialog({ purchase, comment, onClose }: Props & Closing & { readonly comment: string }) {
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(answerCommentInput),
    defaultValues: { id: String(purchase.id), comment, answer: '', answeredOn: String(today()) },
    shouldFocusError: false,
  })
  const answering = useMutation(
    trpc.purchase.answerComment.mutationOptions(usePurchaseAct(t('comment.answeredNow'), onClose)),
  )
  const failure = useFailure(answering.error)
  return (
    <FormDialog
      form={form}
      title={t('comment.answer')}
      submit={t('comment.answerSave')}
      busy={answering.isPending}
      failure={failure}
      onSubmit={(values) => answering.mutate(values)}
      onClose={onClose}
    >
      <LongTextField control={form.control} name="answer" label={t('comment.answerText')} rows={4} />
      <ThaiDateField control={form.control} name="answeredOn" label={t('comment.answeredOn')} />
    </FormDialog>
  )
}
