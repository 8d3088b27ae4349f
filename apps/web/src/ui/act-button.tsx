import { Button } from '@mantine/core'
import { useId, type ReactNode } from 'react'

/** What can be done now. What cannot is greyed, with the reason under it: the domain's own verdict, said by `refusalText`. */
export function ActButton(props: {
  readonly children: ReactNode
  readonly whyNot?: string | undefined
  readonly variant?: 'filled' | 'default' | 'subtle'
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onClick: () => void
}) {
  const reason = useId()
  const refused = props.whyNot !== undefined
  return (
    <span className="act">
      <Button
        variant={props.variant ?? 'filled'}
        color={props.danger ? 'red' : 'teal'}
        loading={props.busy ?? false}
        {...(refused ? { 'data-disabled': true } : {})}
        aria-disabled={refused}
        aria-describedby={refused ? reason : undefined}
        onClick={() => {
          if (!refused) props.onClick()
        }}
      >
        {props.children}
      </Button>
      {refused && (
        <span className="soft small" id={reason}>
          {props.whyNot}
        </span>
      )}
    </span>
  )
}
