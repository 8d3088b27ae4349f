import { sql } from 'kysely'
import type { BatchId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type {
  IntakeAuthority,
  IntakeFailure,
  IntakeFound,
  IntakeProgress,
  IntakeWishes,
} from '@prongsai/domain/intake/intake'
import type { IntakeState } from '@prongsai/domain/intake/intake-state'
import type { Db, ReadDb, Trx } from '../database.ts'

export type BeginningIntake = {
  readonly fileName: string
  readonly sha256: Buffer
  readonly bytes: Buffer
  readonly by: PersonId
  readonly at: string
}

const waiting: IntakeProgress = { step: 'waiting', done: 0, of: 0 }

export async function insertIntake(trx: Trx, office: OfficeId, begun: BeginningIntake): Promise<string> {
  const { id } = await trx
    .insertInto('intake')
    .values({
      office_id: office,
      file_name: begun.fileName,
      file_sha256: begun.sha256,
      file: begun.bytes,
      state: 'reading',
      progress: JSON.stringify(waiting),
      wishes: JSON.stringify({}),
      begun_by: begun.by,
      begun_at: begun.at,
      changed_at: begun.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const shown = [
  'intake.id',
  'intake.file_name as fileName',
  'intake.state',
  'intake.progress',
  'intake.failure',
  'intake.begun_at as begunAt',
  'intake.changed_at as changedAt',
] as const

const withPerson = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('intake')
    .innerJoin('person', (join) =>
      join.onRef('person.office_id', '=', 'intake.office_id').onRef('person.id', '=', 'intake.begun_by'),
    )
    .where('intake.office_id', '=', office)

/** The office's intakes that are under way, the latest first. A file that could not be read is none of them. */
export const openIntakes = (db: ReadDb, office: OfficeId) =>
  latest(db, office).where('intake.state', 'in', ['reading', 'rows', 'saving']).execute()

/** The files that could not be read, the latest first: nothing waits in them but what was wrong. */
export const unreadIntakes = (db: ReadDb, office: OfficeId) =>
  latest(db, office).where('intake.state', '=', 'failed').execute()

/** Never the saved ones, for which there is no index. */
const latest = (db: ReadDb, office: OfficeId) =>
  withPerson(db, office)
    .select([...shown, 'person.name as begunBy'])
    .where('intake.state', '<>', 'saved')
    .orderBy('intake.changed_at', 'desc')
    .limit(100)

export const intakeOf = (db: ReadDb, office: OfficeId, id: string) =>
  withPerson(db, office)
    .leftJoin('batch', (join) =>
      join.onRef('batch.office_id', '=', 'intake.office_id').onRef('batch.id', '=', 'intake.batch_id'),
    )
    .select([
      ...shown,
      'person.name as begunBy',
      'intake.wishes',
      'intake.found',
      'batch.id as batchId',
      'batch.number as batchNumber',
    ])
    .where('intake.id', '=', id)
    .executeTakeFirst()

/** The earliest other intake of the very same file that is under way. */
export const openOfSameFile = (db: ReadDb, office: OfficeId, id: string) =>
  withPerson(db, office)
    .innerJoin('intake as later', (join) =>
      join
        .onRef('later.office_id', '=', 'intake.office_id')
        .onRef('later.file_sha256', '=', 'intake.file_sha256')
        .onRef('later.begun_at', '>', 'intake.begun_at'),
    )
    .select(['intake.id', 'intake.begun_at as begunAt', 'person.name as begunBy'])
    .where('later.id', '=', id)
    .where('later.state', '<>', 'saved')
    .where('intake.state', 'in', ['reading', 'rows', 'saving'])
    .orderBy('intake.begun_at')
    .limit(1)
    .executeTakeFirst()

/** The intake, held against every other change of it until the transaction ends. */
export const lockIntake = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('intake')
    .select(['id', 'state', 'wishes', 'authority', 'file_name as fileName', 'file_sha256 as sha256'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type HeldIntake = NonNullable<Awaited<ReturnType<typeof lockIntake>>>

/** The file itself, and what was wished of its reading. */
export const intakeFile = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('intake')
    .select(['file_name as fileName', 'file as bytes', 'wishes', 'state'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

export type IntakeChange = {
  readonly state?: IntakeState
  readonly progress?: IntakeProgress
  readonly wishes?: IntakeWishes
  readonly found?: IntakeFound | null
  readonly failure?: IntakeFailure | null
  readonly authority?: IntakeAuthority
  readonly batchId?: BatchId
  readonly file?: { readonly name: string; readonly sha256: Buffer; readonly bytes: Buffer }
}

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

/** Changes what is said; a field that is not said stays. */
export async function changeIntake(
  trx: Trx,
  { office, intake, at }: { readonly office: OfficeId; readonly intake: string; readonly at: string },
  change: IntakeChange,
): Promise<void> {
  await trx
    .updateTable('intake')
    .set({
      changed_at: at,
      ...(change.state && { state: change.state }),
      ...(change.progress && { progress: JSON.stringify(change.progress) }),
      ...(change.wishes && { wishes: JSON.stringify(change.wishes) }),
      ...(change.found !== undefined && { found: json(change.found) }),
      ...(change.failure !== undefined && { failure: json(change.failure) }),
      ...(change.authority && { authority: JSON.stringify(change.authority) }),
      ...(change.batchId && { batch_id: change.batchId }),
      ...(change.file && {
        file_name: change.file.name,
        file_sha256: change.file.sha256,
        file: change.file.bytes,
      }),
    })
    .where('office_id', '=', office)
    .where('id', '=', intake)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Throws an intake away, with everything that was read of it. A saved one stays beside its batch. */
export async function deleteIntake(trx: Trx, office: OfficeId, id: string): Promise<void> {
  await trx
    .deleteFrom('intake')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('state', '<>', 'saved')
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** The standing batch that came from this very file, if there is one. */
export const batchOfFile = (db: ReadDb | Trx, office: OfficeId, sha256: Buffer) =>
  db
    .selectFrom('batch')
    .select(['id', 'number'])
    .where('office_id', '=', office)
    .where('file_sha256', '=', sha256)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

export type IntakeAtWork = {
  readonly office: OfficeId
  readonly intake: string
  readonly state: 'reading' | 'saving'
}

/** What waits to be read or saved, of every office: asked by whoever takes up the work. */
export async function intakesAtWork(db: Db): Promise<readonly IntakeAtWork[]> {
  const { rows } = await sql<IntakeAtWork>`
    select office_id as office, id as intake, state from intakes_at_work()
  `.execute(db)
  return rows
}

/** The channel on which it is told that work waits. */
export const intakeChannel = 'prongsai_intake'

/** Tells whoever takes up the work, when and if the transaction commits. */
export async function tellOfWork(trx: Trx): Promise<void> {
  await sql`select pg_notify(${intakeChannel}, '')`.execute(trx)
}
