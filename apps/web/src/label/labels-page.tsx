import { Button } from '@mantine/core'
import { isOwnMachine } from '@prongsai/domain/label/label-address'
import type { ReprintReason } from '@prongsai/domain/label/print-labels'
import type { LabelChoice } from '@prongsai/domain/label/label.input'
import { assetId } from '@prongsai/domain/base/id'
import type { AppRouter } from '@prongsai/api/app-router'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { addressFrom } from '../asset/asset-address.ts'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { AgainField, LabelFields } from './label-fields.tsx'
import { LabelPreview } from './label-preview.tsx'
import { useSetting, type Setting } from './label-setting.ts'

type Chosen = inferRouterOutputs<AppRouter>['label']['chosen']

/** พิมพ์ป้าย: of the cards in the address (`ids`), or of all that its filter leaves. */
export function LabelsPage() {
  const { t } = useTranslation('label')
  const list = useLocation({ select: ({ searchStr }) => searchStr })
  const choice = choiceFrom(list)
  const chosen = useQuery(trpc.label.chosen.queryOptions(choice))
  return (
    <>
      <PageHead
        title={t('title')}
        about={t('about')}
        count={chosen.data && t('count', { n: chosen.data.count })}
      />
      <Answer query={chosen} lines={8}>
        {(known) => <Labels list={list} choice={choice} chosen={known} />}
      </Answer>
    </>
  )
}

function choiceFrom(list: string): LabelChoice {
  const ids = new URLSearchParams(list).get('ids')
  const { filter, order } = addressFrom(list)
  if (ids === null) return { filter, order }
  return { filter: {}, order, ids: ids.split(',').map((id) => assetId(id)) }
}

type Choosing = { readonly list: string; readonly choice: LabelChoice; readonly chosen: Chosen }

function Labels({ list, choice, chosen }: Choosing) {
  const { t } = useTranslation('label')
  const { setting, change } = useSetting()
  const { count, most } = chosen
  if (count === 0 || count > most)
    return (
      <EmptyState
        why={count === 0 ? t('none') : t('tooMany', { n: count, most })}
        action={
          <Button component="a" href="/assets" variant="default">
            {t('toRegister')}
          </Button>
        }
      />
    )
  return (
    <div className="labels-page">
      <div className="sheet labels-fields">
        <LabelFields setting={setting} onChange={change} />
        <PrintLabels choice={choice} chosen={chosen} setting={setting} />
        {isOwnMachine(location.origin) && (
          <p className="label-here small">{t('here', { host: location.host })}</p>
        )}
      </div>
      <LabelPreview list={list} setting={setting} count={count} onStart={(start) => change({ start })} />
    </div>
  )
}

/** Records the printing, and goes to where it is opened. */
function PrintLabels(props: Omit<Choosing, 'list'> & { readonly setting: Setting }) {
  const { t } = useTranslation('label')
  const { choice, chosen, setting } = props
  const [reason, setReason] = useState<ReprintReason>()
  const visit = useVisit()
  const queryClient = useQueryClient()
  const printing = useMutation(
    trpc.label.print.mutationOptions({
      onSuccess: ({ run }) => {
        sendingOf('label.print').renew()
        void queryClient.invalidateQueries()
        visit(`/labels/done/${run}`)
      },
    }),
  )
  const failure = useFailure(printing.error)
  const { stock, ...place } = setting
  const print = () =>
    printing.mutate({
      ...choice,
      ...place,
      stock: stock.id,
      reason: reason ?? null,
      sending: sendingOf('label.print').key(),
    })
  return (
    <>
      {chosen.again > 0 && <AgainField again={chosen.again} reason={reason} onReason={setReason} />}
      {failure !== undefined && (
        <p className="failure" role="alert">
          {failure}
        </p>
      )}
      <Button loading={printing.isPending} onClick={print}>
        {t('save', { n: chosen.count })}
      </Button>
    </>
  )
}
