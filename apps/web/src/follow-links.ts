import type { router } from './routes.tsx'

/**
 * Follows every plain link of the application without loading the page anew, so that the kit needs to know no router.
 * A link to what the server itself answers (a paper, a file) says `rel="external"`, `download` or another target.
 */
export function followLinks(at: typeof router): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || event.defaultPrevented || !isPlain(event) || !isOurs(link)) return
    event.preventDefault()
    at.history.push(link.pathname + link.search + link.hash)
  })
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

function isOurs(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.hasAttribute('download')) return false
  if (link.relList.contains('external') || (link.target !== '' && link.target !== '_self')) return false
  const withinPage = link.pathname === location.pathname && link.search === location.search
  return !(withinPage && link.hash !== '')
}
