import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { useDays } from '../ui/day-text.ts'
import { Menu, MenuAct } from '../ui/menu.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { bahtOf, standing, type ContractRecord, type SecurityShown } from './contract-file.ts'
import {
  EndSecurityDialog,
  KeepSecurityDialog,
  ReplaceSecurityDialog,
  UndoSecurityDialog,
} from './security-dialogs.tsx'

type Props = { readonly contract: ContractRecord }
type OneProps = Props & { readonly security: SecurityShown }

/** หลักประกัน: what is owed, what was received, until when it is good, and how it ended. */
export function SecuritiesPart({ contract }: Props) {
  const { t } = useTranslation('contract')
  const securities = standing(contract.securities)
  const owed = contract.securityMissing
  if (securities.length === 0 && owed <= 0n && contract.penaltyBeyond <= 0n) return null
  return (
    <section className="sheet stack-near" aria-labelledby="securities-title" id="securities">
      <div className="part-head">
        <h2 id="securities-title">{t('security.title')}</h2>
        <KeepAct contract={contract} />
      </div>
      {owed > 0n && <p className="note">{t('security.owed', { sum: formatBaht(owed) })}</p>}
      <Bound contract={contract} />
      <Parts contract={contract} />
      <ul className="record-lines">
        {securities.map((one) => (
          <li key={one.id} className="record-line">
            <Security security={one} />
            <SecurityActs contract={contract} security={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Until when a security has to be good. */
function Bound({ contract }: Props) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const { boundUntil } = contract
  return boundUntil !== null && <p className="soft">{t('security.boundUntil', { day: day(boundUntil) })}</p>
}

/** What of it may go back already, and what of the penalty has to be asked of it. */
function Parts({ contract: { securityReturnable, penaltyBeyond, securityHeld } }: Props) {
  const { t } = useTranslation('contract')
  return (
    <>
      {securityReturnable > 0n && (
        <p className="note">{t('security.returnable', { sum: formatBaht(securityReturnable) })}</p>
      )}
      {penaltyBeyond > 0n && (
        <p className="missing">
          {t(securityHeld > 0n ? 'security.beyond' : 'security.beyondUnsecured', {
            sum: formatBaht(penaltyBeyond),
          })}
        </p>
      )}
    </>
  )
}

/** รับหลักประกัน: the main thing to do while one is owed. */
function KeepAct({ contract }: Props) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [keeping, setKeeping] = useState(false)
  const owed = contract.securityMissing
  if (!may(actor, 'contract:prove') || !isRunning(contract)) return null
  return (
    <>
      <Button variant={owed > 0n ? 'filled' : 'default'} onClick={() => setKeeping(true)}>
        {t('security.keep')}
      </Button>
      {keeping && (
        <KeepSecurityDialog
          contract={contract}
          owed={owed > 0n ? formatBaht(owed) : ''}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  )
}

const isRunning = ({ status }: ContractRecord): boolean => status === 'draft' || status === 'active'

function Security({ security }: { readonly security: SecurityShown }) {
  const { t } = useTranslation('contract')
  const { day, distance } = useDays()
  const { of, kind, number, issuer, amount, receivedOn, expiresOn, endedOn, endedHow, endedPaper } = security
  return (
    <div>
      <p>
        <strong>{t(`securityOf.${of}`)}</strong> {t('baht', { sum: bahtOf(amount) })}{' '}
        {endedHow === null ? (
          <StateBadge tone="idle" word={t('security.held')} />
        ) : (
          <StateBadge tone="done" word={t(`securityEnd.${endedHow}`)} />
        )}
      </p>
      <p className="small">
        {[t(`securityKind.${kind}`), number, issuer].filter((part) => part !== '').join(' · ')}
      </p>
      <p className="soft small">
        {t('security.received', { day: day(receivedOn) })}
        {expiresOn !== null &&
          ` · ${t('security.expires', { day: day(expiresOn), distance: distance(expiresOn) })}`}
        {endedOn !== null && ` · ${t('security.endedAt', { day: day(endedOn), paper: endedPaper ?? '' })}`}
      </p>
    </div>
  )
}

const all = ['return', 'replace', 'claim', 'undo'] as const
type Asked = (typeof all)[number]

/** What can be done with a security, by who may and while it is held. */
function useActs({ contract, security }: OneProps): readonly Asked[] {
  const { actor } = useMe()
  const held = security.endedOn === null && contract.signedOn !== null
  const proves = may(actor, 'contract:prove')
  const can = {
    return: held && proves,
    replace: held && proves,
    claim: held && may(actor, 'contract:decide'),
    undo: proves && contract.status !== 'closed',
  } as const satisfies Record<Asked, boolean>
  return all.filter((act) => can[act])
}

function SecurityActs({ contract, security }: OneProps) {
  const { t } = useTranslation('contract')
  const [asked, setAsked] = useState<Asked>()
  const acts = useActs({ contract, security })
  if (acts.length === 0) return null
  const props = { contract, security, onClose: () => setAsked(undefined) }
  return (
    <>
      <Menu name={t('security.acts')}>
        {acts.map((act) => (
          <MenuAct key={act} onClick={() => setAsked(act)}>
            {t(`security.act.${act}`)}
          </MenuAct>
        ))}
      </Menu>
      {(asked === 'return' || asked === 'claim') && <EndSecurityDialog {...props} how={asked} />}
      {asked === 'replace' && <ReplaceSecurityDialog {...props} />}
      {asked === 'undo' && <UndoSecurityDialog {...props} />}
    </>
  )
}
