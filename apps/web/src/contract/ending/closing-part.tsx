import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { trpc } from '../../trpc.ts'
import { useDays } from '../../ui/day-text.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { standing, type ContractRecord } from '../contract-file.ts'
import { CloseDialog, FilePaperDialog, type PaperShown } from './closing-dialogs.tsx'
import { TakeBack } from './take-back.tsx'

type Props = { readonly contract: ContractRecord }
type Closing = inferRouterOutputs<AppRouter>['contractCourse']['closing']

/** แฟ้มเอกสาร: what of ข้อ 16 is there, what is missing, and what has to be done before the contract is closed. */
export function ClosingPart({ contract }: Props) {
  const { t } = useTranslation('ending')
  const closing = useQuery(trpc.contractCourse.closing.queryOptions({ id: contract.id }))
  const { day } = useDays()
  if (closing.data === undefined) return null
  const { papers } = closing.data
  const there = papers.filter((one) => one.there).length
  return (
    <section className="sheet stack-near" aria-labelledby="closing-title" id="closing">
      <div className="part-head">
        <h2 id="closing-title">{t('close.title')}</h2>
        <CloseAct contract={contract} closing={closing.data} />
      </div>
      {contract.closedOn !== null && <p>{t('close.closed', { day: day(contract.closedOn) })}</p>}
      <p className="soft">{t('close.count', { there, all: papers.length })}</p>
      <details open={isNear(contract)}>
        <summary>{t('close.list')}</summary>
        <ul className="record-lines">
          {papers.map((one) => (
            <li key={one.paper}>
              <Paper paper={one} />
              <TellAct contract={contract} paper={one} />
            </li>
          ))}
        </ul>
        {contract.status !== 'closed' && <Needs closing={closing.data} />}
      </details>
    </section>
  )
}

/** Everything was paid, or it was ended: then its file is what is left to do. */
const isNear = ({ status, instalments, acceptances, payments }: ContractRecord): boolean =>
  status === 'ended' ||
  (status === 'active' &&
    standing(payments).length > 0 &&
    instalments.every(({ remaining }) => remaining.length === 0) &&
    standing(acceptances).every(
      ({ id, outcome }) =>
        outcome === 'refused' || standing(payments).some(({ acceptanceId }) => acceptanceId === id),
    ))

function Paper({ paper: { name, clause, there, told } }: { readonly paper: PaperShown }) {
  const { t } = useTranslation('ending')
  const { day } = useDays()
  return (
    <div>
      <p>
        {name} <StateBadge tone={there ? 'done' : 'idle'} word={t(there ? 'close.there' : 'close.missing')} />
      </p>
      <p className="soft small">
        {clause}
        {told !== null && ` · ${t('close.kept', { paper: told.paper, day: day(told.on) })}`}
      </p>
    </div>
  )
}

function TellAct({ contract, paper }: Props & { readonly paper: PaperShown }) {
  const { t } = useTranslation('ending')
  const { actor } = useMe()
  const [open, setOpen] = useState(false)
  if (contract.status === 'closed' || paper.there || !may(actor, 'contract:prove')) return null
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t('close.tell')}
        <span className="visually-hidden"> {paper.name}</span>
      </Button>
      {open && <FilePaperDialog contract={contract} paper={paper} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Where on the page it is done. */
const places = {
  'contract/close-not-accepted': '#deliveries',
  'contract/close-not-paid': '#payments',
  'contract/close-not-registered': '#cards',
  'contract/defects-open': '#defects',
  'contract/close-checkpoints': '#checkpoints',
  'contract/close-security-held': '#securities',
} as const

const isPlaced = (code: string): code is keyof typeof places => Object.hasOwn(places, code)

function Needs({ closing: { needs } }: { readonly closing: Closing }) {
  const { t } = useTranslation('ending')
  if (needs.length === 0) return <p>{t('close.ready')}</p>
  return (
    <div>
      <p>{t('close.needs')}</p>
      <ul>
        {needs.map(({ code, text }) => (
          <li key={code}>
            {text} {isPlaced(code) && <a href={places[code]}>{t('close.go')}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** ปิดสัญญา once nothing is missing; and opened again where something was told wrong. */
function CloseAct({ contract, closing }: Props & { readonly closing: Closing }) {
  const { t } = useTranslation('ending')
  const { actor } = useMe()
  const [open, setOpen] = useState(false)
  if (!may(actor, 'contract:prove')) return null
  if (contract.status === 'closed')
    return (
      <TakeBack
        contract={contract}
        procedure={trpc.contractCourse.reopen}
        act={t('close.reopen')}
        about={t('close.reopenAbout')}
        done={t('close.reopened')}
        danger={false}
      />
    )
  if (closing.needs.length > 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('close.act')}</Button>
      {open && <CloseDialog contract={contract} onClose={() => setOpen(false)} />}
    </>
  )
}
