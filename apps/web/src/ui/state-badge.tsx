/** Green done, amber soon, red late, grey not yet: and always a word and a shape, for those who do not see the colour. */
export type Tone = 'done' | 'soon' | 'late' | 'idle'

const shapes = {
  done: <path d="m2 6.5 3 3 5-7" fill="none" strokeWidth="2" />,
  soon: <path d="M6 1.5 11 10.5H1Z" stroke="none" fill="currentColor" />,
  late: <path d="M1.5 1.5h9v9h-9Z" stroke="none" fill="currentColor" />,
  idle: <circle cx="6" cy="6" r="4" fill="none" strokeWidth="2" />,
} as const

/** The sign alone, for where its word stands beside it or below. */
export const StateSign = ({ tone }: { readonly tone: Tone }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" stroke="currentColor" aria-hidden="true" focusable="false">
    {shapes[tone]}
  </svg>
)

export const StateBadge = ({ tone, word }: { readonly tone: Tone; readonly word: string }) => (
  <span className="badge" data-tone={tone}>
    <StateSign tone={tone} />
    {word}
  </span>
)
