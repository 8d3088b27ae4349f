import { Progress } from '@mantine/core'

/** How far long work has come, in figures as well as in length. */
export function ProgressBar(props: {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly note?: string
}) {
  const share = props.total === 0 ? 0 : Math.min(100, Math.round((props.done / props.total) * 100))
  return (
    <div className="progress">
      <p className="progress-line" aria-hidden="true">
        <span>{props.label}</span>
        <span>{share} %</span>
      </p>
      <Progress.Root size={8}>
        <Progress.Section value={share} color="var(--accent)" aria-label={props.label} />
      </Progress.Root>
      {props.note !== undefined && (
        <p className="soft small" aria-live="polite">
          {props.note}
        </p>
      )}
    </div>
  )
}
