import { createHash } from 'node:crypto'
import { canonicalJson } from '@prongsai/domain/journal/canonical'

type Canonical = Parameters<typeof canonicalJson>[0]

/**
 * The sha256, in hexadecimal, of what a paper says: its template with its version, and its values.
 * Whoever holds the same values computes the same hash, whatever the paper looks like.
 */
export const contentHash = (template: string, values: Canonical): string =>
  createHash('sha256').update(canonicalJson({ template, values })).digest('hex')
