import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { ReturnLine } from './return-line.tsx'
import { ReturnScan } from './return-scan.tsx'
import { comingAtFirst, itemsToSend, scannedBack, totals, type Coming } from './return-state.ts'
import { useDecided } from './loan-decided.ts'
import { NotNow } from './not-now.tsx'
import type { LoanRecord } from './loan-page.tsx'

/** รับคืน: card by card and piece by piece; what does not come stays with the borrower. */
export function ReturnPage() {
  const { t } = useTranslation('loan')
  const { loanId } = useParams({ strict: false })
  const loan = useQuery(trpc.loan.get.queryOptions({ id: loanId ?? '' }))
  return (
    <>
      <PageHead
        title={t('back.title')}
        about={t('back.about')}
        above={{ href: `/loans/${loanId ?? ''}`, name: loan.data?.label ?? '' }}
      />
      <Answer query={loan} lines={6}>
        {(known) =>
          known.may.takeBack ? (
            <Return key={known.version} loan={known} />
          ) : (
            <NotNow loan={known} what={t('back.title')} />
          )
        }
      </Answer>
    </>
  )
}

function Return({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const [coming, setComing] = useState<readonly Coming[]>(() => comingAtFirst(loan))
  const [note, setNote] = useState('')
  const returning = useReturn(loan.id)
  const failure = useFailure(returning.error)
  const { pieces, wrong } = totals(coming)
  const consumable = loan.loanCase === 'consumable'
  const touched = coming.some(({ by }) => by !== 'nobody')
  return (
    <div className="stack">
      {!consumable && (
        <ReturnScan
          loan={loan}
          coming={coming}
          onScanned={(assetId) => setComing((before) => scannedBack(before, assetId))}
        />
      )}
      {coming.length > 1 && (
        <div>
          <Button
            variant="default"
            onClick={() =>
              setComing(coming.map((one) => ({ ...one, good: one.out, damaged: 0, missing: 0, by: 'hand' })))
            }
          >
            {t('back.all')}
          </Button>
        </div>
      )}
      {coming.map((one) => (
        <ReturnLine
          key={one.assetId}
          loan={loan}
          coming={one}
          onComing={(next) => setComing(coming.map((each) => (each.assetId === next.assetId ? next : each)))}
        />
      ))}
      <NoteOfReturn consumable={consumable} note={note} onNote={setNote} />
      {failure !== undefined && <FailureNote message={failure} />}
      <p>
        {wrong === 0
          ? t('back.consequence', { n: pieces })
          : t('back.consequenceWrong', { n: pieces, wrong })}
      </p>
      <div className="row">
        <Button
          size="md"
          loading={returning.isPending}
          onClick={() => returning.mutate(sentOf(loan.id, coming, note))}
        >
          {t('back.save')}
        </Button>
      </div>
      <UnsavedWork when={(note !== '' || touched) && !returning.isSuccess} />
    </div>
  )
}

/** Of consumables what came back, in words; of anything else a word beside it. */
function NoteOfReturn(props: {
  readonly consumable: boolean
  readonly note: string
  readonly onNote: (note: string) => void
}) {
  const { t } = useTranslation('loan')
  if (props.consumable)
    return (
      <Textarea
        label={t('back.supplyNote')}
        value={props.note}
        onChange={(event) => props.onNote(event.currentTarget.value)}
        rows={2}
      />
    )
  return (
    <TextInput
      label={t('back.note')}
      value={props.note}
      onChange={(event) => props.onNote(event.currentTarget.value)}
    />
  )
}

const sentOf = (id: string, coming: readonly Coming[], note: string) => ({
  id,
  on: null,
  items: itemsToSend(coming),
  note,
  signature: null,
  sending: sendingOf(`loan.return.${id}`).key(),
})

function useReturn(id: string) {
  const { t } = useTranslation('loan')
  const visit = useVisit()
  const decided = useDecided()
  return useMutation(
    trpc.loan.takeBack.mutationOptions({
      onSuccess: async () => {
        sendingOf(`loan.return.${id}`).renew()
        visit(`/loans/${id}`, { saved: true })
        await decided(t('back.saved'))
      },
    }),
  )
}
