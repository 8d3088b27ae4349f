import type { ReactNode } from 'react'

const paths = {
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13 13 4.5 4.5" />
    </>
  ),
  scan: (
    <path d="M3 7V4.5A1.5 1.5 0 0 1 4.5 3H7M13 3h2.5A1.5 1.5 0 0 1 17 4.5V7M17 13v2.5a1.5 1.5 0 0 1-1.5 1.5H13M7 17H4.5A1.5 1.5 0 0 1 3 15.5V13M5.5 10h9" />
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  menu: <path d="M3 6h14M3 10h14M3 14h14" />,
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  left: <path d="M12.5 4.5 7 10l5.5 5.5" />,
  right: <path d="M7.5 4.5 13 10l-5.5 5.5" />,
  home: <path d="M3.5 9.5 10 4l6.5 5.5M5 8.5V16h10V8.5" />,
  list: <path d="M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01" />,
  inbox: <path d="M3 11.5 5.5 4h9l2.5 7.5V16H3v-4.5Zm0 0h4l1 2h4l1-2h4" />,
  book: (
    <path d="M4.5 4.5A1.5 1.5 0 0 1 6 3h9.5v14H6a1.5 1.5 0 0 1-1.5-1.5zm0 11A1.5 1.5 0 0 1 6 14h9.5M8 6.5h4.5" />
  ),
  settings: (
    <>
      <circle cx="10" cy="10" r="2.5" />
      <path d="M10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.5 1.5M13.5 13.5 15 15M5 15l1.5-1.5M13.5 6.5 15 5" />
    </>
  ),
  calendar: <path d="M4 5h12v11H4zM4 8.5h12M7.5 3v3.5M12.5 3v3.5" />,
  person: (
    <>
      <circle cx="10" cy="7" r="3" />
      <path d="M4.5 16.5c.6-3 2.8-4.5 5.5-4.5s4.9 1.5 5.5 4.5" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof paths

/** A drawing that always stands beside its word, save the universally known: search, close, menu. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    {paths[name]}
  </svg>
)
