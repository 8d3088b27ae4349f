import { earlierWeeks } from '@prongsai/domain/contract/checkpoint-kind'
import { useTranslation } from 'react-i18next'
import { CheckpointLines } from './checkpoint-lines.tsx'
import { isOpen, type ContractRecord } from './contract-file.ts'

/** What is due or late now, of weekly reports the latest alone, each with whose turn it is and the one thing to do; else what comes next, and when. */
export function NowPart({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const open = contract.checkpoints.filter(isOpen)
  const due = open.filter(({ state }) => state !== 'coming')
  const now = due.filter((one) => !due.some((other) => earlierWeeks([one], other).length > 0))
  const next = open.filter(({ state }) => state === 'coming').slice(0, now.length === 0 ? 3 : 1)
  return (
    <section className="sheet stack-near now" aria-labelledby="now-title">
      <h2 id="now-title">{t(now.length === 0 ? 'now.calm' : 'now.title')}</h2>
      {now.length > 0 && <CheckpointLines contract={contract} checkpoints={now} />}
      {next.length > 0 && (
        <>
          <h3>{t('now.next')}</h3>
          <CheckpointLines contract={contract} checkpoints={next} />
        </>
      )}
      {open.length === 0 && <p>{t('now.nothing')}</p>}
    </section>
  )
}
