import { useEffect, useRef, type RefObject } from 'react'

/** A menu or dialog that was left by its link first gives the focus back to what opened it. */
const afterReturns = 60

let wanted = false

/** Another page was asked for: its heading takes the focus when it comes, however long its words and rows take. */
export function wantHeading(): void {
  wanted = true
}

/** The heading where reading begins. The first page of a visit leaves the focus where the browser has it. */
export function useHeadingFocus(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!wanted || title === '') return
    wanted = false
    setTimeout(() => heading.current?.focus({ preventScroll: true }), afterReturns)
  }, [title])
  return heading
}
