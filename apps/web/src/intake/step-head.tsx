import type { ReactNode } from 'react'

/** The name of a step, where reading begins when one comes to it, and one sentence of what to do. */
export const StepHead = (props: { readonly title: string; readonly help?: ReactNode }) => (
  <div>
    <h2 tabIndex={-1}>{props.title}</h2>
    {props.help !== undefined && <p className="soft">{props.help}</p>}
  </div>
)
