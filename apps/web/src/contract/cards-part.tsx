import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { ContractRecord } from './contract-file.ts'
import { RegisterCardsDialog } from './register-cards-dialog.tsx'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord }
export type ProposedCards = inferRouterOutputs<AppRouter>['contractDelivery']['proposedCards'][number]

/** ลงทะเบียนครุภัณฑ์: what was accepted and is no card yet, each proposed; and the cards that came of it. */
export function CardsPart({ contract }: Props) {
  const { t } = useTranslation('contract')
  const proposed = useQuery(trpc.contractDelivery.proposedCards.queryOptions({ id: contract.id })).data ?? []
  const owed = proposed.filter(({ left }) => left > 0)
  const made = contract.cards.filter(({ assetId }) => assetId !== null)
  const none = contract.cards.flatMap((card) => {
    const said = proposed.find(
      (one) => one.acceptance === card.acceptanceId && one.position === card.position && one.none > 0,
    )
    return card.assetId === null && said !== undefined ? [{ said, reason: card.reason }] : []
  })
  if (owed.length === 0 && contract.cards.length === 0) return null
  return (
    <section className="sheet stack-near" aria-labelledby="cards-title" id="cards">
      <h2 id="cards-title">{t('card.title')}</h2>
      <ul className="record-lines">
        {owed.map((one) => (
          <li key={`${one.acceptance} ${one.position}`} className="record-line">
            <div>
              <p>
                <strong>{t('card.owed', { name: one.name, n: one.left, unit: one.countingUnit })}</strong>
              </p>
              <p className="soft small">{t('card.owedAbout')}</p>
            </div>
            <Acts contract={contract} owed={one} />
          </li>
        ))}
        {made.map(({ assetId, code, name }) => (
          <li key={assetId}>
            <a href={`/assets/${assetId}`}>{code}</a> {name}
          </li>
        ))}
        {none.map(({ said, reason }) => (
          <li key={`${said.acceptance} ${said.position} ${reason}`} className="record-line">
            <p className="soft">{t('card.left', { name: said.name, n: said.none, reason })}</p>
            <InsteadAct contract={contract} owed={{ ...said, left: said.none }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Acts({ contract, owed }: Props & { readonly owed: ProposedCards }) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [asked, setAsked] = useState<'register' | 'not'>()
  if (!may(actor, 'contract:receive')) return null
  const props = { contract, owed, onClose: () => setAsked(undefined) }
  return (
    <div className="row">
      <Button onClick={() => setAsked('register')}>{t('card.register')}</Button>
      <Button variant="subtle" onClick={() => setAsked('not')}>
        {t('card.not')}
      </Button>
      {asked === 'register' && <RegisterCardsDialog {...props} />}
      {asked === 'not' && <NotRegisteredDialog {...props} />}
    </div>
  )
}

/** ลงทะเบียนแทน: what was said to be no durable thing, and is one. */
function InsteadAct({ contract, owed }: Props & { readonly owed: ProposedCards }) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [asked, setAsked] = useState(false)
  if (!may(actor, 'contract:receive')) return null
  return (
    <>
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('card.instead')}
      </Button>
      {asked && <RegisterCardsDialog contract={contract} owed={owed} onClose={() => setAsked(false)} />}
    </>
  )
}

type DialogProps = Props & { readonly owed: ProposedCards; readonly onClose: () => void }

/** That it is no durable thing, with the reason. */
function NotRegisteredDialog({ contract, owed, onClose }: DialogProps) {
  const { t } = useTranslation('contract')
  const telling = useMutation(
    trpc.contractDelivery.notRegistered.mutationOptions(useContractAct(t('card.notDone'), onClose)),
  )
  const failure = useFailure(telling.error)
  const { id, version } = contract
  const { acceptance, position } = owed
  return (
    <ReasonDialog
      opened
      title={t('card.not')}
      about={<p>{t('card.notAbout', { name: owed.name })}</p>}
      confirm={t('card.not')}
      busy={telling.isPending}
      failure={failure}
      onConfirm={(reason) => telling.mutate({ id, version, acceptance, position, reason })}
      onClose={onClose}
    />
  )
}
