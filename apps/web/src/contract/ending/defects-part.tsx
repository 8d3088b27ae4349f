import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { trpc } from '../../trpc.ts'
import { useDays } from '../../ui/day-text.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { standing, type ContractRecord } from '../contract-file.ts'
import { DefectDialog, MendDefectDialog, TellDefectDialog, type DefectShown } from './defect-dialogs.tsx'
import { TakeBackOne } from './take-back.tsx'

type Props = { readonly contract: ContractRecord }

/** ความชำรุดบกพร่อง while the contractor answers for what he delivered; nothing before anything was accepted. */
export function DefectsPart({ contract }: Props) {
  const { t } = useTranslation('ending')
  const defects = contract.defects.filter(({ withdrawnReason }) => withdrawnReason === null)
  const isWarranted = contract.warrantyMonths > 0 && standing(contract.acceptances).length > 0
  if (!isWarranted && defects.length === 0) return null
  return (
    <section className="sheet stack-near" aria-labelledby="defects-title" id="defects">
      <div className="part-head">
        <h2 id="defects-title">{t('defect.title')}</h2>
        <FindAct contract={contract} />
      </div>
      {defects.length === 0 && <p className="soft">{t('defect.none')}</p>}
      <ul className="record-lines">
        {defects.toReversed().map((one) => (
          <li key={one.id}>
            <Defect contract={contract} defect={one} />
            <DefectActs contract={contract} defect={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindAct({ contract }: Props) {
  const { t } = useTranslation('ending')
  const { actor } = useMe()
  const [open, setOpen] = useState(false)
  const runs = contract.status === 'active' || contract.status === 'ended'
  if (!runs || !may(actor, 'contract:check', contract.unitId)) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('defect.act')}
      </Button>
      {open && <DefectDialog contract={contract} onClose={() => setOpen(false)} />}
    </>
  )
}

type OneProps = Props & { readonly defect: DefectShown }

function Defect({ contract, defect: one }: OneProps) {
  const { t } = useTranslation('ending')
  const { day } = useDays()
  const { no, position, foundOn, defect, notifiedOn, noticePaper, mendBy, mendedOn, mendedHow } = one
  const line = contract.lines.find((each) => each.position === position)
  return (
    <div>
      <p>
        <strong>{t('defect.no', { n: no })}</strong> {line?.name ?? t('defect.whole')}{' '}
        {mendedOn === null || mendedHow === null ? (
          <StateBadge tone="soon" word={t('defect.open')} />
        ) : (
          <StateBadge
            tone={mendedHow === 'not-mended' ? 'late' : 'done'}
            word={t(`defectEnd.${mendedHow}`)}
          />
        )}
      </p>
      <p>{defect}</p>
      <p className="soft small">
        {t('defect.found', { day: day(foundOn) })}
        {notifiedOn !== null && ` · ${t('defect.notified', { day: day(notifiedOn), paper: noticePaper })}`}
        {mendBy !== null && ` · ${t('defect.until', { day: day(mendBy) })}`}
        {mendedOn !== null &&
          mendedHow !== null &&
          ` · ${t('defect.was', { how: t(`defectEnd.${mendedHow}`), day: day(mendedOn) })}`}
      </p>
    </div>
  )
}

const all = ['tell', 'mend'] as const
type Asked = (typeof all)[number]

/** What comes next of a defect that is not mended yet, by who may. */
function useDefectActs({ contract, defect }: OneProps) {
  const { actor } = useMe()
  const open = contract.status !== 'closed' && defect.mendedOn === null
  const isTold = defect.notifiedOn !== null
  const checks = open && may(actor, 'contract:check', contract.unitId)
  const can = { tell: open && may(actor, 'contract:prove'), mend: isTold && checks }
  return { acts: all.filter((act) => can[act]), mayWithdraw: checks && !isTold }
}

/** First the contractor is told, then it is seen whether he mended it. */
function DefectActs({ contract, defect }: OneProps) {
  const { t } = useTranslation('ending')
  const [asked, setAsked] = useState<Asked>()
  const { acts, mayWithdraw } = useDefectActs({ contract, defect })
  const props = { contract, defect, onClose: () => setAsked(undefined) }
  return (
    <div className="row">
      {acts.map((act) => (
        <Button key={act} variant="default" onClick={() => setAsked(act)}>
          {t(`defect.${act}`)}
        </Button>
      ))}
      {mayWithdraw && (
        <TakeBackOne
          contract={contract}
          of={defect.id}
          procedure={trpc.contractCourse.withdrawDefect}
          act={t('defect.withdraw')}
          about={t('defect.withdrawAbout')}
          done={t('defect.withdrawn')}
        />
      )}
      {asked === 'tell' && <TellDefectDialog {...props} />}
      {asked === 'mend' && <MendDefectDialog {...props} />}
    </div>
  )
}
