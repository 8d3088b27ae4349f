import { useRouter } from '@tanstack/react-router'

/** Goes to an address of the application; `saved` where nothing typed is left behind. */
export function useGo(): (href: string, options?: { readonly saved: boolean }) => void {
  const { history } = useRouter()
  return (href, options) => history.push(href, undefined, { ignoreBlocker: options?.saved ?? false })
}
