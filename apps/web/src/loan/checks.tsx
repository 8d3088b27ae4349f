import { Checkbox } from '@mantine/core'
import type { Given } from './hand-over-state.ts'

/** รายการตรวจสภาพ: each point is well until somebody says otherwise. */
export const Checks = (props: {
  readonly checks: Given['checks']
  readonly onChecks: (checks: Given['checks']) => void
}) => (
  <div className="choices">
    {props.checks.map(({ text, ok }) => (
      <Checkbox
        key={text}
        checked={ok}
        label={text}
        onChange={() =>
          props.onChecks(props.checks.map((one) => (one.text === text ? { text, ok: !ok } : one)))
        }
      />
    ))}
  </div>
)
