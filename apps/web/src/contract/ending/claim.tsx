import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { trpc } from '../../trpc.ts'
import { useDays } from '../../ui/day-text.ts'
import { bahtOf, type ContractRecord } from '../contract-file.ts'
import { ClaimDialog, DecideClaimDialog, TellClaimDialog } from './claim-dialogs.tsx'
import { TakeBack } from './take-back.tsx'

type Props = { readonly contract: ContractRecord }
type Shown = NonNullable<ContractRecord['claim']>

/** คำขอรับค่าเสียหาย of the contractor, from his letter to the answer (ระเบียบฯ 2560 ข้อ 187-189). */
export function Claim({ contract, told }: Props & { readonly told: boolean }) {
  const { t } = useTranslation('ending')
  const claim = contract.claim ?? undefined
  const acts = useActs(contract, { claim, told })
  if (claim === undefined && acts.length === 0) return null
  return (
    <div className="stack-near" id="claim">
      <h3>{t('claim.title')}</h3>
      {claim === undefined ? <p className="soft">{t('claim.about')}</p> : <OneClaim claim={claim} />}
      <ClaimActs contract={contract} acts={acts} />
    </div>
  )
}

function OneClaim({ claim }: { readonly claim: Shown }) {
  const { t } = useTranslation('ending')
  const { day } = useDays()
  const { amount, receivedOn, subject, decidedOn, granted, decision, notifiedOn, noticePaper } = claim
  return (
    <div>
      <p>{t('claim.asked', { sum: bahtOf(amount), day: day(receivedOn) })}</p>
      <p>{subject}</p>
      {decidedOn !== null && (
        <p>
          <strong>{t('claim.given', { sum: bahtOf(granted ?? '0'), day: day(decidedOn) })}</strong> {decision}
        </p>
      )}
      {notifiedOn !== null && (
        <p className="soft small">{t('claim.notified', { day: day(notifiedOn), paper: noticePaper })}</p>
      )}
    </div>
  )
}

type Asked = 'act' | 'extend' | 'decide' | 'tell'

/** The one step that comes next of it, and the extension that may be given once. */
function useActs(
  { status }: ContractRecord,
  { claim, told }: { readonly claim: Shown | undefined; readonly told: boolean },
): readonly Asked[] {
  const { actor } = useMe()
  const decides = may(actor, 'contract:decide')
  if (status !== 'ended') return []
  if (claim === undefined) return told && may(actor, 'contract:receive') ? ['act'] : []
  if (claim.decidedOn === null)
    return decides ? ['decide', ...(claim.extended ? [] : ['extend' as const])] : []
  return claim.notifiedOn === null && may(actor, 'contract:prove') ? ['tell'] : []
}

function ClaimActs({ contract, acts }: Props & { readonly acts: readonly Asked[] }) {
  const { t } = useTranslation('ending')
  const [asked, setAsked] = useState<Asked>()
  const props = { contract, onClose: () => setAsked(undefined) }
  return (
    <div className="row">
      {acts.map((act) =>
        act === 'extend' ? (
          <TakeBack
            key={act}
            contract={contract}
            procedure={trpc.contractCourse.extendClaim}
            act={t('claim.extend')}
            about={t('claim.extendAbout')}
            done={t('claim.extended')}
            danger={false}
          />
        ) : (
          <Button key={act} variant="default" onClick={() => setAsked(act)}>
            {t(`claim.${act}`)}
          </Button>
        ),
      )}
      {asked === 'act' && <ClaimDialog {...props} />}
      {asked === 'decide' && <DecideClaimDialog {...props} />}
      {asked === 'tell' && <TellClaimDialog {...props} />}
    </div>
  )
}
