import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActButton } from '../ui/act-button.tsx'
import { isOpening } from './budget-entries.tsx'
import type { BudgetRecord } from './budget-line-page.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { AmountDialog, ExplainDialog, OpeningDialog } from './movement-dialogs.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

type Asked = 'allocate' | 'bring' | 'transfer' | 'increase' | 'decrease' | 'explain' | 'correct'

const always = ['increase', 'decrease', 'explain', 'correct'] as const satisfies readonly Asked[]

/** What the keeper of the budget can do with a line now; what takes money is greyed while nothing is left. */
export function BudgetActs({ line }: { readonly line: BudgetRecord }) {
  const { t } = useTranslation('budget')
  const [asked, setAsked] = useState<Asked>()
  const opened = line.entries.some((entry) => entry.undoneAt === null && isOpening(entry))
  const first: readonly Asked[] = opened ? ['transfer'] : ['allocate', 'bring']
  const moved: readonly Asked[] = !opened && line.left > 0n ? ['transfer'] : []
  return (
    <div className="row no-print">
      {[...first, ...moved, ...always].map((act, index) => (
        <ActButton
          key={act}
          variant={index === 0 ? 'filled' : 'default'}
          whyNot={takes.has(act) && line.left <= 0n ? t('act.nothingLeft') : undefined}
          onClick={() => setAsked(act)}
        >
          {t(`act.${act}`)}
        </ActButton>
      ))}
      {asked !== undefined && <Asking line={line} asked={asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

const takes: ReadonlySet<Asked> = new Set(['transfer', 'decrease'])

type AskingProps = { readonly line: BudgetRecord; readonly asked: Asked; readonly onClose: () => void }

function Asking({ line, asked, onClose }: AskingProps) {
  const about = { line, onClose }
  switch (asked) {
    case 'allocate':
      return <OpeningDialog {...about} kind="allocate" />
    case 'bring':
      return <OpeningDialog {...about} kind="brought-forward" />
    case 'transfer':
      return <TransferDialog {...about} />
    case 'increase':
    case 'decrease':
      return <AmountDialog {...about} kind={asked} />
    case 'explain':
      return <ExplainDialog {...about} />
    case 'correct':
      return <CorrectDialog {...about} />
  }
}
