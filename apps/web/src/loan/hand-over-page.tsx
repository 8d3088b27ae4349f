import { Button, Radio } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useVisit } from '../asset/visit.ts'
import { SignaturePad } from '../custody/signature-pad.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { HandLine } from './hand-line.tsx'
import { SignedSlip } from './signed-slip.tsx'
import { givenAtFirst, linesToSend, piecesGiven, type Given } from './hand-over-state.ts'
import { useDecided } from './loan-decided.ts'
import { NotNow } from './not-now.tsx'
import type { LoanRecord } from './loan-page.tsx'

/** ส่งมอบ: each thing looked at, and the borrower signs for all of them at once. */
export function HandOverPage() {
  const { t } = useTranslation('loan')
  const { loanId } = useParams({ strict: false })
  const loan = useQuery(trpc.loan.get.queryOptions({ id: loanId ?? '' }))
  return (
    <>
      <PageHead
        title={t('hand.title')}
        about={t('hand.about')}
        above={{ href: `/loans/${loanId ?? ''}`, name: loan.data?.label ?? '' }}
      />
      <Answer query={loan} lines={6}>
        {(known) =>
          known.may.handOver ? <HandOver loan={known} /> : <NotNow loan={known} what={t('hand.title')} />
        }
      </Answer>
    </>
  )
}

function HandOver({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const { day } = useDays()
  const [given, setGiven] = useState<readonly Given[]>(() => givenAtFirst(loan))
  const [onPaper, setOnPaper] = useState(false)
  const [path, setPath] = useState('')
  const handing = useHandOver(loan.id)
  const failure = useFailure(handing.error)
  const pieces = piecesGiven(given)
  const touched = path !== '' || onPaper
  return (
    <div className="stack">
      {loan.lines.map((line) =>
        line.kind === 'supply' ? (
          <section key={line.position} className="sheet">
            <h2>{line.name}</h2>
            <p>{t('hand.supply')}</p>
          </section>
        ) : (
          <HandLine
            key={line.position}
            loanId={loan.id}
            line={line}
            given={given.filter(({ position }) => position === line.position)}
            onGiven={(next) =>
              setGiven([...given.filter(({ position }) => position !== line.position), ...next])
            }
          />
        ),
      )}
      <section className="sheet stack-near" aria-labelledby="sign">
        <h2 id="sign">{t('hand.sign')}</h2>
        <Radio.Group
          aria-label={t('hand.sign')}
          value={onPaper ? 'paper' : 'screen'}
          onChange={(how) => setOnPaper(how === 'paper')}
        >
          <div className="choices">
            <Radio value="screen" label={t('hand.onScreen')} />
            <Radio value="paper" label={t('hand.onPaper')} />
          </div>
        </Radio.Group>
        {onPaper ? <SignedSlip loanId={loan.id} /> : <SignaturePad value={path} onChange={setPath} />}
      </section>
      {failure !== undefined && <FailureNote message={failure} />}
      <p>{t('hand.consequence', { n: pieces, due: day(loan.due) })}</p>
      <div className="row">
        <Button
          size="md"
          loading={handing.isPending}
          onClick={() =>
            handing.mutate({
              id: loan.id,
              on: null,
              lines: linesToSend(loan, given),
              signature: onPaper || path === '' ? null : path,
              signedOnPaper: onPaper,
            })
          }
        >
          {t('hand.save')}
        </Button>
      </div>
      <UnsavedWork when={touched && !handing.isSuccess} />
    </div>
  )
}

function useHandOver(id: string) {
  const { t } = useTranslation('loan')
  const visit = useVisit()
  const decided = useDecided()
  return useMutation(
    trpc.loan.handOver.mutationOptions({
      onSuccess: async () => {
        visit(`/loans/${id}`, { saved: true })
        await decided(t('hand.saved'))
      },
    }),
  )
}
