import { Button, TextInput } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { formatBaht } from '@prongsai/domain/money/satang'
import { egpNumberInput } from '@prongsai/domain/procurement/purchase.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { winnerOf, type PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = { readonly purchase: PurchaseRecord }

/** e-GP is worked by hand beside this: its number is kept here, and each field of its forms is ready to be copied. */
export function EgpPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const mayKeep = may(actor, 'purchase:draft') && purchase.status !== 'cancelled'
  return (
    <section className="sheet stack-near" aria-labelledby="egp-title" id="egp">
      <h2 id="egp-title">{t('egp.title')}</h2>
      {mayKeep ? (
        <EgpNumber key={purchase.egpNumber} purchase={purchase} />
      ) : (
        <p>{purchase.egpNumber ?? t('none')}</p>
      )}
      <details>
        <summary>{t('egp.copyTitle')}</summary>
        <CopyFields purchase={purchase} />
      </details>
    </section>
  )
}

function EgpNumber({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const [typed, setTyped] = useState(purchase.egpNumber ?? '')
  const [asked, setAsked] = useState(false)
  const read = egpNumberInput.safeParse(typed)
  const keeping = useMutation(trpc.purchase.keepEgpNumber.mutationOptions(usePurchaseAct(t('egp.kept'))))
  const failure = useFailure(keeping.error)
  const fault = asked && !read.success ? read.error.issues[0]?.message : undefined
  return (
    <form
      className="row align-end"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!read.success) return
        keeping.mutate({ id: purchase.id, version: purchase.version, egpNumber: read.data })
      }}
    >
      <TextInput
        label={t('egp.number')}
        description={t('egp.numberHelp')}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        error={fault}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={20}
      />
      {typed !== (purchase.egpNumber ?? '') && (
        <Button type="submit" variant="default" loading={keeping.isPending}>
          {t('egp.keep')}
        </Button>
      )}
      {failure !== undefined && <FailureNote message={failure} />}
    </form>
  )
}

function CopyFields({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { day } = useDays()
  const winner = winnerOf(purchase)
  const facts = new Map(
    purchase.steps
      .filter(({ undoneAt }) => undoneAt === null)
      .flatMap(({ facts: said }) => Object.entries(said).map(([name, value]) => [name, String(value)])),
  )
  const lastDay = facts.get('lastDay')
  const fields = [
    [t('egp.name'), purchase.name],
    [t('egp.kind'), t(`kind.${purchase.kind}`)],
    [t('egp.method'), purchase.methodName],
    [t('egp.budget'), formatBaht(purchase.budget)],
    [t('egp.year'), String(purchase.fiscalYear)],
    [t('egp.unit'), purchase.unit],
    [
      t('egp.lines'),
      purchase.lines.map((line) => `${line.name} ${line.quantity} ${line.countingUnit}`).join('\n'),
    ],
    ...(lastDay === undefined ? [] : [[t('egp.lastDay'), day(lastDay)]]),
    ...(winner === undefined
      ? []
      : [
          [t('egp.winner'), winner.name],
          [t('egp.price'), formatBaht(winner.agreedPrice ?? winner.price)],
        ]),
  ] as const
  return (
    <ul className="copy-fields">
      {fields.map(([label = '', value = '']) => (
        <CopyField key={label} label={label} value={value} />
      ))}
    </ul>
  )
}

function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation('procurement')
  const [copied, setCopied] = useState(false)
  return (
    <li>
      <span>
        <span className="soft small block">{label}</span>
        {value}
      </span>
      <Button
        variant="default"
        onClick={() => {
          void copyText(value).then(() => setCopied(true))
        }}
      >
        <span aria-live="polite">{t(copied ? 'egp.copied' : 'egp.copy')}</span>
        <span className="visually-hidden"> {label}</span>
      </Button>
    </li>
  )
}

/** A page that came over plain http has no clipboard of its own: then the old way, by a selection. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
