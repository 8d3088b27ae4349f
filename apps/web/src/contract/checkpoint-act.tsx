import { Button } from '@mantine/core'
import type { Actor } from '@prongsai/domain/access/actor'
import { may } from '@prongsai/domain/access/permissions'
import type { FactOutcome } from '@prongsai/domain/contract/contract'
import { proverOf } from '@prongsai/domain/contract/prover'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { ProveDialog, UndoFactDialog, WaiveDialog } from './checkpoint-dialogs.tsx'
import { isOpen, standing, type CheckpointShown, type ContractRecord } from './contract-file.ts'

/** Where on the page what proves it is recorded. */
const places = {
  delivery: 'deliveries',
  acceptance: 'deliveries',
  security: 'securities',
  change: 'changes',
  review: 'ending',
  claim: 'ending',
  cards: 'cards',
  defect: 'defects',
} as const

/** The review of ข้อ 183 has its part once its day is near. */
const isThere = ({ proof, state }: CheckpointShown): boolean => proof !== 'review' || state !== 'coming'

const isPlaced = (proof: string): proof is keyof typeof places => Object.hasOwn(places, proof)

type Props = { readonly contract: ContractRecord; readonly checkpoint: CheckpointShown }
type Asked = 'prove' | 'waive' | 'undo'

/** The one thing that meets a checkpoint, or where it is done; and for the head of the office, that it is not asked for. */
export function CheckpointAct({ contract, checkpoint }: Props) {
  const { t } = useTranslation('contract')
  const [asked, setAsked] = useState<Asked>()
  const acts = useActs({ contract, checkpoint })
  const { proof, duty } = checkpoint
  const props = { contract, checkpoint, onClose: () => setAsked(undefined) }
  return (
    <span className="checkpoint-act">
      {isOpen(checkpoint) && isPlaced(proof) && isThere(checkpoint) && (
        <a href={`#${places[proof]}`}>{t(`point.go.${proof}`)}</a>
      )}
      {acts.map((act) => (
        <Button
          key={act}
          size="sm"
          variant={act === 'prove' ? 'default' : 'subtle'}
          onClick={() => setAsked(act)}
        >
          {t(`point.act.${act}`)}
          <span className="visually-hidden"> {duty}</span>
        </Button>
      ))}
      {asked === 'prove' && <ProveDialog {...props} />}
      {asked === 'waive' && <WaiveDialog {...props} />}
      {asked === 'undo' && <UndoFactDialog {...props} />}
    </span>
  )
}

function useActs({ contract, checkpoint }: Props): readonly Asked[] {
  const { actor } = useMe()
  if (contract.status !== 'active' && contract.status !== 'ended') return []
  const proves = checkpoint.proof === 'fact' && isProver(actor, { contract, checkpoint })
  const decides = may(actor, 'contract:decide')
  if (!isOpen(checkpoint)) {
    const fact = standing(contract.facts).findLast(({ key }) => key === checkpoint.key)
    return mayUndo(fact?.outcome, { decides, proves }) ? ['undo'] : []
  }
  const asked = { prove: proves, waive: checkpoint.waivable && decides }
  return (['prove', 'waive'] as const).filter((one) => asked[one])
}

type Mine = { readonly decides: boolean; readonly proves: boolean }

/** A waiver is taken back by the head who gave it, a proof by whoever may prove. */
function mayUndo(outcome: FactOutcome | undefined, { decides, proves }: Mine): boolean {
  if (outcome === undefined) return false
  return outcome === 'waived' ? decides : proves
}

/** Whose turn it is, or an officer of supplies, who writes down for everybody: as the server judges it. */
function isProver(actor: Actor, { contract, checkpoint }: Props): boolean {
  const { unitId: unit, inspectors, supervisors } = contract
  const sitting = (seats: typeof inspectors) => seats.map(({ personId }) => ({ person: personId }))
  const bodies = { unit, inspectors: sitting(inspectors), supervisors: sitting(supervisors) }
  return proverOf(bodies, actor, checkpoint.turn) !== undefined
}
