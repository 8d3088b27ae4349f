import { useTranslation } from 'react-i18next'
import type { CheckpointShown, ContractRecord } from './contract-file.ts'

/** Where on the page what proves it is recorded. */
const places = {
  delivery: 'deliveries',
  acceptance: 'deliveries',
  security: 'securities',
  change: 'changes',
  review: 'changes',
  claim: 'changes',
  cards: 'deliveries',
  defect: 'changes',
} as const

const isPlaced = (proof: string): proof is keyof typeof places => Object.hasOwn(places, proof)

/** The one thing that meets a checkpoint, or where it is done. */
export function CheckpointAct(props: {
  readonly contract: ContractRecord
  readonly checkpoint: CheckpointShown
}) {
  const { t } = useTranslation('contract')
  const { proof } = props.checkpoint
  if (!isPlaced(proof)) return null
  return <a href={`#${places[proof]}`}>{t(`point.go.${proof}`)}</a>
}
