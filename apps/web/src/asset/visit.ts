import { useRouter } from '@tanstack/react-router'

/** Goes to an address of the application; `saved` where what was typed is saved, so that nobody is asked whether to leave it. */
export function useVisit(): (href: string, options?: { readonly saved: boolean }) => void {
  const { history } = useRouter()
  return (href, options) => history.push(href, undefined, { ignoreBlocker: options?.saved ?? false })
}
