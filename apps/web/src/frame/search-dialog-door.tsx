import { lazy } from 'react'

/** The search arrives when it is first asked for. */
export const SearchDialog = lazy(() =>
  import('./search-dialog.tsx').then((module) => ({ default: module.SearchDialog })),
)
