// Runs before the first paint, so that a dark screen never flashes white.
{
  let kept = null
  try {
    kept = localStorage.getItem('prongsai.color-scheme')
  } catch {
    // A browser that keeps nothing follows the system's own scheme.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = kept === 'light' || kept === 'dark' ? kept : dark ? 'dark' : 'light'
  document.documentElement.dataset.mantineColorScheme = scheme
}
