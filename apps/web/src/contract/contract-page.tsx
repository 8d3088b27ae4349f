import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Scans } from '../file/scans.tsx'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { ContractPapers } from '../template/papers-part.tsx'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { CardsPart } from './cards-part.tsx'
import { ChangesPart } from './changes-part.tsx'
import { CheckpointsPart } from './checkpoints-part.tsx'
import type { ContractRecord } from './contract-file.ts'
import { ContractMenu } from './contract-menu.tsx'
import { contractTones } from './contract-tone.ts'
import { DeliveriesPart } from './deliveries-part.tsx'
import { DraftPart } from './draft-part.tsx'
import { ClosingPart } from './ending/closing-part.tsx'
import { DefectsPart } from './ending/defects-part.tsx'
import { EndingPart } from './ending/ending-part.tsx'
import { FinesPart } from './ending/fines-part.tsx'
import { InstalmentsPart } from './instalments-part.tsx'
import { NowPart } from './now-part.tsx'
import { PaymentsPart } from './payments-part.tsx'
import { PenaltyPart } from './penalty-part.tsx'
import { SecuritiesPart } from './securities-part.tsx'
import { TermsPart } from './terms-part.tsx'

/** One contract: what is due now and whose turn it is first, then what was agreed, what came of it, and its course. */
export function ContractPage() {
  const { contractId } = useParams({ strict: false })
  const contract = useQuery(trpc.contract.get.queryOptions({ id: contractId ?? '' }))
  const failure = useUnopened(contract.error)
  if (contract.data) return <Contract contract={contract.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void contract.refetch()} />
}

function Contract({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const mayReadJournal = may(useMe().actor, 'journal:read')
  const isSigned = contract.signedOn !== null
  return (
    <>
      <PageHead
        title={contract.name}
        above={{ href: '/contracts', name: t('list.title') }}
        state={<State contract={contract} />}
        action={<ContractMenu contract={contract} />}
      />
      <div className="stack contract">
        {contract.status === 'draft' && <DraftPart contract={contract} />}
        {isSigned && <Due contract={contract} />}
        <TermsPart contract={contract} />
        <InstalmentsPart contract={contract} />
        {isSigned && <CheckpointsPart contract={contract} />}
        <SecuritiesPart contract={contract} />
        {isSigned && <PaymentsPart contract={contract} />}
        <ChangesPart contract={contract} />
        {isSigned && <After contract={contract} />}
        {contract.status !== 'dropped' && <ContractPapers id={contract.id} />}
        <Scans
          subject={{ kind: 'contract', id: contract.id }}
          title={t('one.scans')}
          about={t('one.scansAbout')}
        />
        {mayReadJournal && (
          <RecordCourse subject={{ kind: 'contract', id: contract.id }} title={t('one.course')} />
        )}
      </div>
    </>
  )
}

/** What is due now, and what came so far. */
const Due = ({ contract }: { readonly contract: ContractRecord }) => (
  <>
    <NowPart contract={contract} />
    <PenaltyPart contract={contract} />
    <DeliveriesPart contract={contract} />
    <CardsPart contract={contract} />
  </>
)

/** How it was ended, what broke afterwards, and its file. */
const After = ({ contract }: { readonly contract: ContractRecord }) => (
  <>
    <EndingPart contract={contract} />
    <FinesPart contract={contract} />
    <DefectsPart contract={contract} />
    <ClosingPart contract={contract} />
  </>
)

/** Its number, with whom, its state in words, and by when. */
function State({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const { day, distance } = useDays()
  const { status, title, supplier, due, broughtForward, droppedReason } = contract
  return (
    <p className="row">
      <StateBadge tone={contractTones[status]} word={t(`status.${status}`)} />
      <span>{title}</span>
      <span className="soft">{t('one.with', { supplier })}</span>
      {status === 'active' && due !== null && (
        <span className="soft">{t('one.dueOn', { day: day(due.moved), distance: distance(due.moved) })}</span>
      )}
      {broughtForward && <span className="soft">{t('one.brought')}</span>}
      {droppedReason !== null && <span className="soft">{droppedReason}</span>}
    </p>
  )
}
