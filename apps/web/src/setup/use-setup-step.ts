import { useLocation, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { stepsFor, type SetupChoice, type SetupStep } from './setup-state.ts'

/**
 * The step that the address names, so that the browser's own back goes one step back. A step that was not come to yet,
 * as after the page was loaded anew and a password is gone, is the first.
 */
export function useSetupStep(choice: SetupChoice) {
  const { history } = useRouter()
  const { pathname, searchStr } = useLocation()
  const [furthest, setFurthest] = useState<SetupStep>('code')
  const order = stepsFor(choice)
  const asked = new URLSearchParams(searchStr).get('step')
  const at = order.slice(0, order.indexOf(furthest) + 1).find((step) => step === asked) ?? 'code'
  const go = (step: SetupStep) => history.push(`${pathname}?${new URLSearchParams({ step }).toString()}`)
  const beside = (by: 1 | -1) => order[order.indexOf(at) + by] ?? at
  return {
    at,
    order,
    go,
    back: () => go(beside(-1)),
    next: () => {
      const step = beside(1)
      if (order.indexOf(step) > order.indexOf(furthest)) setFurthest(step)
      go(step)
    },
    /** Goes on as the choice says; where it is another than before, what followed is still to be done. */
    choose: (chosen: SetupChoice) => {
      const step = chosen === 'own' ? 'office' : 'finish'
      if (chosen !== choice || furthest === 'choice') setFurthest(step)
      go(step)
    },
  }
}
