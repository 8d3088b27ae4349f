import { Button, Popover } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A button that opens what it names: links and acts one below another. Whatever is taken of them closes it. */
export function Menu({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" rightSection={<Icon name="down" />} onClick={() => setOpened(!opened)}>
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name} onClick={(event) => setOpened(!isTaken(event.target))}>
        <div className="menu">{children}</div>
      </Popover.Dropdown>
    </Popover>
  )
}

const isTaken = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button:not([aria-disabled="true"])') !== null

/** One thing that can be done, in a menu. What cannot is greyed, with the reason under it. */
export function MenuAct(props: {
  readonly children: ReactNode
  readonly whyNot?: string | undefined
  readonly onClick: () => void
}) {
  const reason = useId()
  const refused = props.whyNot !== undefined
  return (
    <span className="menu-act">
      <button
        type="button"
        className="link-button"
        aria-disabled={refused}
        aria-describedby={refused ? reason : undefined}
        onClick={() => {
          if (!refused) props.onClick()
        }}
      >
        {props.children}
      </button>
      {refused && (
        <span className="soft small" id={reason}>
          {props.whyNot}
        </span>
      )}
    </span>
  )
}
