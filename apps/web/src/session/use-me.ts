import { useSuspenseQuery } from '@tanstack/react-query'
import { askMe, type Me } from './me.ts'

/** Who is signed in. Asked once, and again when the page comes back into view: roles and acting orders change. */
export const useMe = (): Me => useSuspenseQuery(askMe).data
