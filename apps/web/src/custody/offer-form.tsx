import { zodResolver } from '@hookform/resolvers/zod'
import { offerTransferForm, type OfferTransferForm } from '@prongsai/domain/custody/custody.input'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useUnitChoices, usePeople } from '../office/people.ts'
import { useFailure } from '../refusal.ts'
import { ScanButton } from '../scan/scan-button.tsx'
import { PlaceField } from '../place/place-field.tsx'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { useVisit } from '../asset/visit.ts'
import { today } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { say } from '../ui/toasts.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { givenLines, OfferLines, type Held, type Pieces } from './offer-lines.tsx'

/** ออกใบโอน: of the cards in the address (`ids`), or of all that stands in one person's name (`keeper`). */
export function OfferForm() {
  const { t } = useTranslation('custody')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const keeper = typeof search['keeper'] === 'string' ? search['keeper'] : undefined
  const ids = typeof search['ids'] === 'string' ? search['ids'].split(',').filter((id) => id !== '') : []
  const held = useQuery(
    trpc.custody.heldNow.queryOptions(keeper === undefined ? { ids } : { keeper }, {
      placeholderData: keepPreviousData,
    }),
  )
  const visit = useVisit()
  // The form stays with all that is typed in it; only the list of what goes grows.
  const join = (id: string) =>
    visit(`/transfers/new?ids=${[...new Set([...ids, id])].join(',')}`, { saved: true })
  const leaver = usePeople().data?.find(({ id }) => id === keeper)
  return (
    <>
      <PageHead
        title={leaver === undefined ? t('offer.title') : t('offer.leaving', { name: leaver.name })}
        about={t('offer.about')}
        above={{ href: '/transfers', name: t('list.title') }}
        action={keeper === undefined && <ScanButton onCard={({ id }) => join(id)} />}
      />
      <Answer query={held} lines={8}>
        {(known) =>
          known.length === 0 ? (
            <EmptyState why={t(keeper === undefined ? 'offer.none' : 'offer.noneOf')} />
          ) : (
            <Offer held={known} leaver={keeper ?? null} />
          )
        }
      </Answer>
    </>
  )
}

const blank: OfferTransferForm = {
  toUnitId: '',
  toKeeperId: '',
  toPlace: '',
  day: today(),
  reason: '',
  paper: '',
}

function Offer({ held, leaver }: { readonly held: readonly Held[]; readonly leaver: string | null }) {
  const { t } = useTranslation('custody')
  const form = useForm({
    resolver: zodResolver(offerTransferForm),
    defaultValues: blank,
    shouldFocusError: false,
  })
  const [fromUnitId, setFromUnitId] = useState(held[0]?.unitId ?? '')
  const [pieces, setPieces] = useState<Pieces>({})
  const offering = useOffer()
  const failure = useFailure(offering.error)
  const lines = givenLines(held, fromUnitId, pieces)
  const { control } = form
  return (
    <Form
      form={form}
      failure={failure}
      onSubmit={(values) =>
        offering.mutate({
          ...values,
          kind: kindOf(leaver !== null, values.toKeeperId),
          fromUnitId,
          fromKeeperId: leaver,
          lines: lines.map(({ assetId, taken }) => ({ assetId, pieces: taken })),
          sending: sendingOf('custody.offer').key(),
        })
      }
    >
      <OfferLines
        held={held}
        fromUnitId={fromUnitId}
        pieces={pieces}
        onFromUnit={setFromUnitId}
        onPieces={setPieces}
      />
      <FormPart title={t('offer.to')}>
        <SelectField control={control} name="toUnitId" label={t('offer.toUnit')} choices={useUnitChoices()} />
        <SelectField
          control={control}
          name="toKeeperId"
          label={t('offer.toKeeper')}
          help={t('offer.toKeeperHelp')}
          choices={useKeeperChoices()}
          optional
        />
        <PlaceField control={control} name="toPlace" label={t('offer.toPlace')} optional />
      </FormPart>
      <FormPart title={t('offer.paperPart')}>
        <ThaiDateField control={control} name="day" label={t('offer.day')} />
        <LongTextField control={control} name="reason" label={t('offer.reason')} rows={2} />
        <TextField control={control} name="paper" label={t('offer.paper')} optional />
      </FormPart>
      <FormEnd submit={t('offer.save')} busy={offering.isPending} cancelHref="/transfers" />
      <UnsavedWork when={form.formState.isDirty && !offering.isSuccess} />
    </Form>
  )
}

function kindOf(leaving: boolean, keeper: string | null): 'unit' | 'keeper' | 'leaving' {
  if (leaving) return 'leaving'
  return keeper === null ? 'unit' : 'keeper'
}

const useKeeperChoices = () =>
  (usePeople().data ?? [])
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id, name, position }) => ({ value: id, label: `${name} · ${position}` }))

function useOffer() {
  const { t } = useTranslation('custody')
  const queryClient = useQueryClient()
  const visit = useVisit()
  return useMutation(
    trpc.custody.offer.mutationOptions({
      onSuccess: ({ id, number }) => {
        sendingOf('custody.offer').renew()
        void queryClient.invalidateQueries()
        say(t('offer.saved', { number }), `/transfers/${id}`)
        visit(`/transfers/${id}`, { saved: true })
      },
    }),
  )
}
