import { no, yes, type Verdict } from '../base/verdict.ts'
import type { PaperKind } from './paper-kind.ts'
import { templateFault } from './template.ts'
import type { TemplateRefusal } from './template-refusal.ts'

type Words = { readonly version: number; readonly body: string }

/** แก้ไขแบบเอกสาร: of the version that was read, with words that the paper can be made of, and not the same again. */
export function mayKeep(
  { kind, body, version }: Words & { readonly kind: PaperKind },
  standing: Words,
): Verdict<null, TemplateRefusal> {
  if (standing.version !== version) return no({ code: 'template/changed-meanwhile' })
  const fault = templateFault(kind, body)
  if (fault !== undefined) return no(fault)
  return standing.body === body ? no({ code: 'template/same-words' }) : yes(null)
}
