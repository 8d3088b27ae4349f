import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { say } from '../ui/toasts.tsx'
import { BindDialog } from './bind-dialog.tsx'

export type Unknown = inferRouterOutputs<AppRouter>['scan']['unknown'][number]
const states = ['open', 'set-aside'] as const
type State = (typeof states)[number]

/** รหัสที่ไม่พบในทะเบียน: what was scanned and found nowhere, each to be bound to a card or set aside. */
export function UnknownPage() {
  const { t } = useTranslation('scan')
  const [state, setState] = useState<State>('open')
  const unknown = useQuery(trpc.scan.unknown.queryOptions({ state }))
  return (
    <>
      <PageHead
        title={t('deal.title')}
        about={t('deal.about')}
        above={{ href: '/scan', name: t('deal.back') }}
      />
      <div className="stack-near">
        <fieldset className="row scan-states">
          <legend className="visually-hidden">{t('deal.states')}</legend>
          {states.map((one) => (
            <Button
              key={one}
              variant={one === state ? 'filled' : 'default'}
              aria-pressed={one === state}
              onClick={() => setState(one)}
            >
              {t(one === 'open' ? 'deal.open' : 'deal.aside')}
            </Button>
          ))}
        </fieldset>
        <Answer query={unknown} lines={4}>
          {(codes) =>
            codes.length === 0 ? (
              <EmptyState why={t(state === 'open' ? 'deal.none' : 'deal.noneAside')} />
            ) : (
              <ul className="sheet scan-lines">
                {codes.map((code) => (
                  <UnknownLine key={code.id} code={code} state={state} />
                ))}
              </ul>
            )
          }
        </Answer>
      </div>
    </>
  )
}

function UnknownLine({ code, state }: { readonly code: Unknown; readonly state: State }) {
  const { t } = useTranslation('scan')
  const { moment } = useDays()
  const [binding, setBinding] = useState(false)
  return (
    <li className="unknown-line">
      <div>
        <p className="scan-text">{code.text}</p>
        <p className="soft small">
          {t('deal.times', {
            n: code.times,
            at: moment(new Date(code.lastAt).toISOString()),
            by: code.lastBy,
          })}
        </p>
        {code.reason !== null && <p className="small">{code.reason}</p>}
      </div>
      <div className="row">
        <Button variant="default" size="xs" onClick={() => setBinding(true)}>
          {t('deal.bind')}
        </Button>
        {state === 'open' && <SetAside code={code} />}
      </div>
      {binding && <BindDialog text={code.text} onClose={() => setBinding(false)} />}
    </li>
  )
}

function SetAside({ code }: { readonly code: Unknown }) {
  const { t } = useTranslation('scan')
  const [asked, setAsked] = useState(false)
  const queryClient = useQueryClient()
  const setting = useMutation(
    trpc.scan.setAside.mutationOptions({
      onSuccess: () => {
        setAsked(false)
        say(t('deal.setAsideDone', { text: code.text }))
        void queryClient.invalidateQueries(trpc.scan.pathFilter())
      },
    }),
  )
  return (
    <>
      <Button variant="subtle" size="xs" onClick={() => setAsked(true)}>
        {t('deal.setAside')}
      </Button>
      <ReasonDialog
        opened={asked}
        title={t('deal.setAsideOf', { text: code.text })}
        about={<p>{t('deal.setAsideAbout')}</p>}
        confirm={t('deal.setAside')}
        busy={setting.isPending}
        failure={useFailure(setting.error)}
        onConfirm={(reason) => setting.mutate({ id: code.id, reason })}
        onClose={() => setAsked(false)}
      />
    </>
  )
}
