import { useState } from 'react'
import { z } from 'zod'

/** A list as it was once set up: its name, and what its address holds after the question mark. */
export type SavedView = { readonly name: string; readonly search: string }

const PLACE = 'prongsai.views.assets'
const kept = z.array(z.object({ name: z.string(), search: z.string() }))

/** The views kept on this machine; one saved under a name that there is replaces it. */
export function useSavedViews() {
  const [views, setViews] = useState<readonly SavedView[]>(read)
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(PLACE, JSON.stringify(next))
    setViews(next)
  }
  const without = (name: string) => views.filter((view) => view.name !== name)
  return {
    views,
    save: (view: SavedView) => keep([...without(view.name), view]),
    remove: (name: string) => keep(without(name)),
  }
}

function read(): readonly SavedView[] {
  try {
    return kept.parse(JSON.parse(localStorage.getItem(PLACE) ?? '[]'))
  } catch {
    return []
  }
}
