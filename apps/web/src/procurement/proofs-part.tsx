import { Select } from '@mantine/core'
import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { AddSlip } from '../file/add-files.tsx'
import { useAttached } from '../file/attached.ts'
import { ScanList } from '../file/scans.tsx'
import { useFileQueue } from '../file/file-queue.ts'
import { waitingOf, type PurchaseRecord, type StepShown } from './purchase-file.ts'

type Props = { readonly purchase: PurchaseRecord }

/** สำเนาเอกสารและหลักฐาน: the signed papers and proofs of each step, and those that are still missing. */
export function ProofsPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const whole = { kind: 'purchase', id: purchase.id } as const
  const { query, mayAttach } = useAttached(whole)
  const { files } = useFileQueue()
  const steps = purchase.course.filter(({ state }) => state === 'done' || state === 'now')
  const filled = new Set([
    ...(query.data?.attached ?? []).map(({ step }) => step),
    ...files.filter(({ subject }) => subject.id === purchase.id).map(({ subject }) => subject.step ?? null),
  ])
  const missing = steps.filter((step) => owesScan(purchase, step) && !filled.has(step.key))
  return (
    <section className="sheet facts" aria-labelledby="proofs-title" id="proofs">
      <h2 id="proofs-title">{t('proof.title')}</h2>
      <Answer query={query} lines={3}>
        {({ unseen }) => (
          <>
            {missing.length > 0 && (
              <p className="soft">
                {t('proof.missing', { n: missing.length, steps: missing.map(({ name }) => name).join(', ') })}
              </p>
            )}
            {filled.size === 0 && missing.length === 0 && <p className="soft">{t('proof.none')}</p>}
            {steps
              .filter(({ key }) => filled.has(key))
              .map(({ key, name }) => (
                <OfStep key={key} name={name} subject={{ ...whole, step: key }} />
              ))}
            {filled.has(null) && <OfStep name={t('proof.other')} subject={whole} />}
            {unseen > 0 && <p className="soft small">{t('proof.unseen', { n: unseen })}</p>}
            {mayAttach && <AddProof purchase={purchase} steps={steps} missing={missing} />}
          </>
        )}
      </Answer>
    </section>
  )
}

/** A step that gives a paper to be signed owes its scan once it is passed; what was brought forward has it in the old file. */
const owesScan = ({ steps }: PurchaseRecord, { key, state, papers }: StepShown): boolean =>
  state === 'done' &&
  papers.length > 0 &&
  steps.some(({ step, undoneAt, broughtForward }) => step === key && undoneAt === null && !broughtForward)

function OfStep({ name, subject }: { readonly name: string; readonly subject: AttachedTo }) {
  return (
    <div className="proof-step">
      <h3>{name}</h3>
      <ScanList subject={subject} readOnly />
    </div>
  )
}

type Adding = Props & { readonly steps: readonly StepShown[]; readonly missing: readonly StepShown[] }

/** Which step a paper proves is chosen first; the first that still lacks its scan is offered. */
function AddProof({ purchase, steps, missing }: Adding) {
  const { t } = useTranslation('procurement')
  const [chosen, setChosen] = useState<string>()
  const offered = missing[0]?.key ?? waitingOf(purchase)?.key ?? steps.at(-1)?.key ?? ''
  const step = chosen ?? offered
  const choices = [
    ...steps.map(({ key, name }) => ({ value: key, label: name })),
    { value: '', label: t('proof.other') },
  ]
  const subject = { kind: 'purchase', id: purchase.id, ...(step === '' ? {} : { step }) } as const
  return (
    <div className="proof-add">
      <Select
        label={t('proof.of')}
        description={t('proof.ofHelp')}
        data={choices}
        value={step}
        allowDeselect={false}
        onChange={(value) => setChosen(value ?? '')}
      />
      <AddSlip subject={subject} />
    </div>
  )
}
