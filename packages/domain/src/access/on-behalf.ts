import type { Capacity } from './permissions.ts'

/** What stands after a person's own post where the authority is another's, as papers print it; null where it is his own. */
export function onBehalfText({ acting, delegated }: Pick<Capacity, 'acting' | 'delegated'>): string | null {
  if (acting !== undefined) return `รักษาราชการแทน${acting.forPosition}`
  return delegated === undefined ? null : `ปฏิบัติราชการแทน${delegated.forPosition}`
}
