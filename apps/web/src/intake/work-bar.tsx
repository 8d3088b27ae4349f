import { useTranslation } from 'react-i18next'
import { ProgressBar } from '../ui/progress.tsx'
import type { Progress } from './intake.ts'

/** How far the reading or the saving is. It goes on by itself, so the page may be left. */
export function WorkBar(props: {
  readonly label: string
  readonly progress: Progress
  /** How many rows there are, where the work itself does not say it. */
  readonly rows: number
}) {
  const { t } = useTranslation('intake')
  return (
    <div className="sheet stack-near">
      <ProgressBar
        label={`${props.label}: ${t(`work.${props.progress.step}`)}`}
        done={shareOf(props.progress, props.rows)}
        total={100}
        note={t('file.mayLeave')}
      />
    </div>
  )
}

/** The share of the whole that each step begins at, and the one at which it ends. */
const spans: Readonly<Record<Progress['step'], readonly [number, number]>> = {
  waiting: [0, 0],
  opening: [5, 5],
  rows: [10, 98],
  preparing: [5, 80],
  writing: [85, 85],
  done: [100, 100],
}

function shareOf({ step, done, of }: Progress, rows: number): number {
  const [from, to] = spans[step]
  const total = of === 0 ? rows : of
  return from + (total === 0 ? 0 : Math.min(1, done / total) * (to - from))
}
