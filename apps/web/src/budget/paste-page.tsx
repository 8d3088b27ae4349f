import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox, Textarea } from '@mantine/core'
import { bringBudgetForm } from '@prongsai/domain/budget/budget.input'
import { pastedLines, type PastedTable } from '@prongsai/domain/budget/pasted-lines'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { say } from '../ui/toasts.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { ApprovalFields } from './approval-fields.tsx'
import { PastedRows } from './pasted-rows.tsx'
import { SourceField } from './source-field.tsx'

/** นำเข้าจากตาราง: what an ordinance's table says, read and looked at before any of it is saved. */
export function PastePage() {
  const { t } = useTranslation('budget')
  const year = useWorkingYear(useMe().fiscalYear)
  const [text, setText] = useState('')
  const [skips, setSkips] = useState(false)
  const table = useTable(text)
  const faulty = table.rows.filter(({ line }) => line === undefined).length
  const lines = table.rows.flatMap(({ line }) => (line === undefined ? [] : [{ ...line }]))
  const whyNot = whyNotYet(table, skips)
  const [tried, setTried] = useState(false)
  const form = useForm({
    resolver: zodResolver(bringBudgetForm),
    defaultValues: { source: 'ordinance', onDay: '', approver: '', paper: '' },
    shouldFocusError: false,
  })
  const bringing = useBringing()
  const failure = useFailure(bringing.error)
  const said = tried && whyNot !== undefined ? t(`paste.${whyNot}`) : failure
  const { control } = form
  return (
    <>
      <PageHead
        title={t('paste.title', { year })}
        about={t('paste.about')}
        above={{ href: '/budget', name: t('list.title', { year }) }}
      />
      <Form
        form={form}
        failure={said}
        onSubmit={(approval) => {
          setTried(true)
          if (whyNot !== undefined) return
          bringing.mutate({ ...approval, fiscalYear: year, lines, sending: sendingOf('budget.bring').key() })
        }}
      >
        <FormPart title={t('paste.table')}>
          <Textarea
            label={t('paste.text')}
            description={t('paste.textHelp')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            rows={6}
            className="budget-paste"
          />
          <Read table={table} />
          {faulty > 0 && (
            <Checkbox
              label={t('paste.skip', { n: faulty })}
              checked={skips}
              onChange={(event) => setSkips(event.currentTarget.checked)}
            />
          )}
        </FormPart>
        <FormPart title={t('form.approval')}>
          <SourceField control={control} name="source" />
          <ApprovalFields control={control} onDay="onDay" approver="approver" paper="paper" />
        </FormPart>
        <FormEnd
          submit={t('paste.save', { n: lines.length })}
          busy={bringing.isPending}
          cancelHref="/budget"
        />
        <UnsavedWork when={text !== '' && !bringing.isSuccess} />
      </Form>
    </>
  )
}

function useTable(text: string): PastedTable {
  const units = useQuery(trpc.office.units.queryOptions())
  return pastedLines(
    text,
    (units.data ?? []).filter(({ closedOn }) => closedOn === null),
  )
}

function whyNotYet({ rows }: PastedTable, skips: boolean): 'nothing' | 'skipNeeded' | undefined {
  const faulty = rows.some(({ line }) => line === undefined)
  if (rows.every(({ line }) => line === undefined)) return 'nothing'
  return faulty && !skips ? 'skipNeeded' : undefined
}

/** What was read, the sums that do not add up, and the rows that want mending. */
function Read({ table }: { readonly table: PastedTable }) {
  const { t } = useTranslation('budget')
  const { rows, sums, total } = table
  if (rows.length === 0) return null
  const good = rows.filter(({ line }) => line !== undefined).length
  const wrong = sums.filter(({ written, counted }) => written !== counted)
  return (
    <section aria-label={t('paste.read')} className="stack-near">
      <output>
        <strong>{t('paste.count', { n: good, amount: formatBaht(total) })}</strong>
      </output>
      {wrong.map(({ row, written, counted }) => (
        <p key={row} className="failure">
          {t('paste.sum', { row, written: formatBaht(written), counted: formatBaht(counted) })}
        </p>
      ))}
      {sums.length > 0 && wrong.length === 0 && <p className="soft">{t('paste.sumTrue')}</p>}
      {good < rows.length && <p>{t('paste.faulty', { n: rows.length - good })}</p>}
      <PastedRows rows={rows} />
    </section>
  )
}

function useBringing() {
  const { t } = useTranslation('budget')
  const queryClient = useQueryClient()
  const visit = useVisit()
  return useMutation(
    trpc.budget.bring.mutationOptions({
      onSuccess: ({ lines }) => {
        sendingOf('budget.bring').renew()
        void queryClient.invalidateQueries()
        say(t('paste.saved', { n: lines }))
        visit('/budget', { saved: true })
      },
    }),
  )
}
