import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import type { PlanChannel } from '@prongsai/domain/plan/plan'
import { publishForm } from '@prongsai/domain/plan/plan-form.input'
import { channelOrder } from '@prongsai/domain/plan/publication'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { Round } from './plan-words.ts'

/** การเผยแพร่: the three places, each with its day and proof, or what is still to be done there. */
export function Publications({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const undone = round.publications.filter(({ undoneAt }) => undoneAt !== null)
  return (
    <section className="sheet facts" aria-labelledby="publications">
      <h2 id="publications">{t('one.publications')}</h2>
      <ul className="held">
        {channelOrder.map((channel) => (
          <Place key={channel} round={round} channel={channel} />
        ))}
        {undone.map((one) => (
          <li key={one.id}>
            <div>
              <s>{t(`channel.${one.channel}`)}</s>
              <p className="soft small">
                {t('one.undone', { name: one.undoneBy ?? '', reason: one.undoReason ?? '' })}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <PublicPage round={round} />
    </section>
  )
}

/** What whoever asks sees of it; the page shows a round once all three places are recorded. */
function PublicPage({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const { actor } = useMe()
  if (round.status !== 'published') return <p className="soft small">{t('one.publicLater')}</p>
  return (
    <p>
      <a href={publicPlan(actor.office, round.fiscalYear)} target="_blank" rel="noreferrer">
        {t('one.publicPage', { year: round.fiscalYear })}
      </a>
    </p>
  )
}

const publicPlan = (office: string, year: number): string => `/public/${office}/plan/${year}`

type AtPlace = { readonly round: Round; readonly channel: PlanChannel }

function Place({ round, channel }: AtPlace) {
  const there = round.publications.find((one) => one.channel === channel && one.undoneAt === null)
  return there === undefined ? (
    <Missing round={round} channel={channel} />
  ) : (
    <There round={round} publication={there} />
  )
}

function Missing({ round, channel }: AtPlace) {
  const { t } = useTranslation('plan')
  const [asked, setAsked] = useState(false)
  return (
    <li>
      <div>
        <StateBadge tone="soon" word={t(`channel.${channel}`)} />
        <p className="soft">{t('one.notYet')}</p>
      </div>
      {round.mayPublish && (
        <Button aria-label={`${t('act.publish')}: ${t(`channel.${channel}`)}`} onClick={() => setAsked(true)}>
          {t('act.publish')}
        </Button>
      )}
      {asked && <PublishDialog round={round} channel={channel} onClose={() => setAsked(false)} />}
    </li>
  )
}

type Published = { readonly round: Round; readonly publication: Round['publications'][number] }

function There({ round, publication }: Published) {
  const { t } = useTranslation('plan')
  const { day, moment } = useDays()
  const [asked, setAsked] = useState(false)
  const { id, channel, onDay, proof, madeBy, madeAt } = publication
  return (
    <li>
      <div>
        <StateBadge tone="done" word={t(`channel.${channel}`)} />
        <p>{t('one.publishedOn', { day: day(onDay) })}</p>
        <p className="soft small">
          {proof} · {t('one.recordedBy', { name: madeBy, when: moment(madeAt.toISOString()) })}
        </p>
      </div>
      {round.mayPublish && (
        <Button
          variant="subtle"
          aria-label={`${t('act.undoPublish')}: ${t(`channel.${channel}`)}`}
          onClick={() => setAsked(true)}
        >
          {t('act.undoPublish')}
        </Button>
      )}
      {asked && <UndoDialog id={id} onClose={() => setAsked(false)} />}
    </li>
  )
}

function PublishDialog({ round, channel, onClose }: AtPlace & { readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const decided = useDecided(onClose)
  const { actor } = useMe()
  const publicAddress = new URL(publicPlan(actor.office, round.fiscalYear), window.location.href).href
  const form = useForm({
    resolver: zodResolver(publishForm),
    defaultValues: { onDay: '', proof: channel === 'website' ? publicAddress : '' },
    shouldFocusError: false,
  })
  const publishing = useMutation(
    trpc.plan.publish.mutationOptions({ onSuccess: () => decided(t('act.published')) }),
  )
  return (
    <FormDialog
      form={form}
      title={t('act.publishAt', { channel: t(`channel.${channel}`) })}
      submit={t('act.publish')}
      busy={publishing.isPending}
      failure={useFailure(publishing.error)}
      onSubmit={(values) => publishing.mutate({ id: round.id, channel, ...values })}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="onDay" label={t('act.publishDay')} />
      <TextField
        control={form.control}
        name="proof"
        label={t(`act.proof.${channel}`)}
        help={t('act.proofHelp')}
      />
    </FormDialog>
  )
}

function UndoDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const decided = useDecided(onClose)
  const undoing = useMutation(
    trpc.plan.undoPublication.mutationOptions({ onSuccess: () => decided(t('act.publishUndone')) }),
  )
  return (
    <ReasonDialog
      opened
      title={t('act.undoPublish')}
      about={<p>{t('act.undoPublishAbout')}</p>}
      confirm={t('act.undoPublish')}
      danger
      busy={undoing.isPending}
      failure={useFailure(undoing.error)}
      onConfirm={(reason) => undoing.mutate({ id, reason })}
      onClose={onClose}
    />
  )
}
