import type { Pool } from 'pg'

/** What a label tells whoever finds the thing, and nothing else of it. */
export type LabelTold = {
  readonly office: string
  readonly telephone: string
  readonly isSample: boolean
  readonly code: string
  readonly name: string
}

/** Asked by the public's own role, which can read nothing but this. Undefined for a label that there is not. */
export async function labelTold(publicPool: Pool, publicId: string): Promise<LabelTold | undefined> {
  const { rows } = await publicPool.query<LabelTold>({
    name: 'label-told',
    text: 'select office, telephone, is_sample as "isSample", code, name from label_told($1)',
    values: [publicId],
  })
  return rows[0]
}
