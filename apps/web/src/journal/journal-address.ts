import {
  journalFilterInput,
  type JournalFilter,
  type JournalPageInput,
} from '@prongsai/domain/journal/journal.input'

/** Reads what an address asks of the journal; what it does not understand is as if it were not there. */
export function askedFrom(search: string): JournalPageInput {
  const said = new URLSearchParams(search)
  const raw = {
    subject: said.has('kind') ? { kind: said.get('kind'), id: said.get('id') ?? undefined } : undefined,
    act: said.get('act'),
    person: said.get('person'),
    from: said.get('from'),
    until: said.get('until'),
    text: said.get('q'),
  } satisfies Record<keyof JournalFilter, unknown>
  const sound = Object.entries(raw).filter(([name, value]) => isSound(name, value))
  return {
    ...journalFilterInput.parse(Object.fromEntries(sound)),
    before: numberFrom(said.get('before')),
    after: numberFrom(said.get('after')),
  }
}

export function journalHref({ subject, text, before, after, ...plain }: JournalPageInput): string {
  const written = new URLSearchParams()
  const all = { kind: subject?.kind, id: subject?.id, ...plain, q: text, before, after }
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== '') written.set(name, String(value))
  }
  return written.size === 0 ? '/journal' : `/journal?${written.toString()}`
}

/** What narrows the journal, without where the page lies. */
export const filterOf = ({ before: _before, after: _after, ...filter }: JournalPageInput): JournalFilter =>
  filter

export const isNarrowed = (asked: JournalPageInput): boolean =>
  Object.values(filterOf(asked)).some((value) => value !== undefined)

function isSound(name: string, value: unknown): boolean {
  if (!isFilterName(name) || value === '' || value === null || value === undefined) return false
  return journalFilterInput.shape[name].safeParse(value).success
}

const isFilterName = (name: string): name is keyof JournalFilter =>
  Object.hasOwn(journalFilterInput.shape, name)

const numberFrom = (text: string | null): bigint | undefined =>
  text !== null && /^\d{1,18}$/u.test(text) ? BigInt(text) : undefined
