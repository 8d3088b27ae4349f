import { lazy } from 'react'

/** The dialog arrives when it is first opened: the frame of every page does without it. */
export const SendingFiles = lazy(() =>
  import('./sending-files.tsx').then((module) => ({ default: module.SendingFiles })),
)
