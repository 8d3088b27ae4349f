import { instantFrom, isoOf } from '@prongsai/domain/calendar/civil-date'
import { accept } from '@prongsai/domain/refusal'
import { isPaperKind, paperKinds, type PaperKind } from '@prongsai/domain/template/paper-kind'
import { mayKeep } from '@prongsai/domain/template/keep-template'
import type { KeepTemplateInput } from '@prongsai/domain/template/template.input'
import {
  insertTemplate,
  latestTemplate,
  latestTemplates,
  templateVersions,
} from '@prongsai/db/template/paper-templates'
import { shippedWording } from '@prongsai/documents/template/shipped-wording'
import type { Deciding, Looking } from '../context.ts'
import { record } from '../journal/record.ts'

/** Every paper whose words an office can change, and whether it did. */
export async function templates({ db, actor }: Looking) {
  const kept = await latestTemplates(db, actor.office)
  return Object.keys(paperKinds)
    .filter(isPaperKind)
    .map((kind) => {
      const own = kept.find((one) => one.kind === kind)
      return {
        kind,
        name: paperKinds[kind],
        own: own?.body != null,
        changedAt: own === undefined ? null : isoOf(instantFrom(own.madeAt)),
      }
    })
}

/** The words of a paper as they stand, as they were shipped, and every version that the office made. */
export async function template({ db, actor }: Looking, kind: PaperKind) {
  const versions = await templateVersions(db, actor.office, kind)
  const shipped = shippedWording(kind).body
  return {
    kind,
    name: paperKinds[kind],
    version: versions[0]?.version ?? 0,
    body: versions[0]?.body ?? shipped,
    shipped,
    versions: versions.map((one) => ({ ...one, madeAt: isoOf(instantFrom(one.madeAt)) })),
  }
}

/** แก้ไขแบบเอกสาร: a version more, or back to the words of the house. Papers that were printed keep the words they had. */
export async function keepTemplate(deciding: Deciding, input: KeepTemplateInput): Promise<void> {
  const { db, actor, now } = deciding
  const { kind, reason, version } = input
  const before = await standing(deciding, kind)
  const shipped = shippedWording(kind).body
  const body = input.body ?? shipped
  accept(mayKeep({ kind, body, version }, before))
  await insertTemplate(db, actor.office, {
    kind,
    version: version + 1,
    body: body === shipped ? null : body,
    reason,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  await record(deciding, {
    act: 'template/keep',
    subject: { kind: 'template', id: kind, label: paperKinds[kind] },
    reason,
    changes: [
      { field: 'version', from: before.version, to: version + 1 },
      { field: 'wording', from: before.body, to: body },
    ],
  })
}

type Words = { readonly version: number; readonly body: string }

/** The words as they stand; those of the house are version 0. */
async function standing({ db, actor }: Deciding, kind: PaperKind): Promise<Words> {
  const kept = await latestTemplate(db, actor.office, kind)
  const shipped = shippedWording(kind).body
  return kept === undefined ? { version: 0, body: shipped } : { ...kept, body: kept.body ?? shipped }
}
