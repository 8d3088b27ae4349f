import type { Accepted } from './acceptances.ts'
import type { Exported } from './exports.ts'
import type { Round } from './figures.ts'
import type { FirstPages } from './first-page.ts'
import type { Labelled } from './label-sheets.ts'
import type { Night } from './nightly-notices.ts'
import type { Offered } from './transfers.ts'
import type { Sent } from './photos.ts'
import type { Raced } from './hand-overs.ts'
import type { Measure } from './measures.ts'
import { clientCounts, type Seen } from './rounds.ts'
import type { SideName } from './sides.ts'
import { count, megabytes, milliseconds, tableOf, times } from './table.ts'

export type Memory = {
  readonly size: number
  readonly atRest: number | undefined
  readonly peak: number | undefined
  readonly after: number | undefined
}

export type Findings = {
  readonly machine: readonly string[]
  readonly loads: readonly [before: string, after: string]
  readonly seen: readonly Seen[]
  readonly memories: readonly Memory[]
  readonly exported: readonly Exported[]
  readonly sent: readonly Sent[]
  readonly offered: readonly Offered[]
  readonly labelled: readonly Labelled[]
  readonly accepted: readonly Accepted[]
  readonly nights: readonly Night[]
  readonly raced: readonly Raced[]
  readonly firstPages: FirstPages | undefined
}

/** All that was found, as plain text. */
export function reportOf(findings: Findings): string {
  const { machine, loads, seen, memories } = findings
  const sizes = [...new Set(seen.map(({ size }) => size))]
  return [
    ...machine,
    `load average ${loads[0]} before, ${loads[1]} after`,
    '',
    ...sizes.flatMap((size) =>
      clientCounts.flatMap((clients) => [
        `${count(size)} assets, ${String(clients)} ${clients === 1 ? 'client' : 'clients'} (ms; requests a second)`,
        tableAt(seen.filter((one) => one.size === size && one.clients === clients)),
        '',
      ]),
    ),
    ...growth(seen, sizes),
    'Memory of the server itself',
    tableOf(
      ['register', 'at rest', 'at the peak', 'after'],
      memories.map((one) => [count(one.size), ...[one.atRest, one.peak, one.after].map(megabytes)]),
    ),
    '',
    ...exportLines(findings.exported),
    ...sentLines(findings.sent),
    ...offeredLines(findings.offered),
    ...labelledLines(findings.labelled),
    ...acceptedLines(findings.accepted),
    ...nightLines(findings.nights),
    ...racedLines(findings.raced),
    ...pageLines(findings.firstPages),
  ].join('\n')
}

function tableAt(seen: readonly Seen[]): string {
  const measures = [...new Set(seen.map(({ measure }) => measure))]
  const at = (measure: Measure, side: SideName) =>
    figuresOf(seen.find((one) => one.measure === measure && one.side === side))
  return tableOf(
    [
      '',
      'p50',
      'p95',
      'per s',
      'bare p50',
      'p95',
      'per s',
      'pg p50',
      'p95',
      'per s',
      'p95/bare',
      'aim',
      'per s/bare',
      'p95/pg',
    ],
    measures.map((measure) => {
      const [ours, bare, straight] = [
        at(measure, 'prongsai'),
        at(measure, 'bare procedure'),
        at(measure, 'pg'),
      ]
      return [
        measure.name,
        ...cells(ours),
        ...cells(bare),
        ...cells(straight),
        times(ours.p95 / bare.p95),
        `${String(measure.aim)}x`,
        times(ours.perSecond / bare.perSecond),
        times(ours.p95 / straight.p95),
      ]
    }),
  )
}

const cells = ({ p50, p95, perSecond }: Round) => [milliseconds(p50), milliseconds(p95), count(perSecond)]

function figuresOf(seen: Seen | undefined): Round {
  if (seen === undefined) throw new Error('a figure is missing')
  return seen.figures
}

/** The largest register beside the smallest, where there were several. */
function growth(seen: readonly Seen[], sizes: readonly number[]): readonly string[] {
  const [smallest, largest] = [sizes.at(0), sizes.at(-1)]
  if (smallest === undefined || largest === undefined || smallest === largest) return []
  const ours = seen.filter(({ side, clients }) => side === 'prongsai' && clients === 1)
  const at = (measure: Measure, size: number) =>
    figuresOf(ours.find((one) => one.measure === measure && one.size === size))
  const isAtEach = (measure: Measure) =>
    sizes.every((size) => ours.some((one) => one.measure === measure && one.size === size))
  return [
    `${count(largest)} assets beside ${count(smallest)}, 1 client (aim: at most 1.3x)`,
    tableOf(
      ['', ...sizes.map((size) => `p50 ${count(size)}`), 'p50', 'p95'],
      [...new Set(ours.map(({ measure }) => measure))]
        .filter(isAtEach)
        .map((measure) => [
          measure.name,
          ...sizes.map((size) => milliseconds(at(measure, size).p50)),
          times(at(measure, largest).p50 / at(measure, smallest).p50),
          times(at(measure, largest).p95 / at(measure, smallest).p95),
        ]),
    ),
    '',
  ]
}

function exportLines(exported: readonly Exported[]): readonly string[] {
  return [
    'The whole register as a file (aim: 100,000 rows under 10 s and 150 MB)',
    tableOf(
      ['', 'rows', 'seconds', 'file', "server's peak", 'of it for the file'],
      exported.map((one) => [
        one.format,
        count(one.rows),
        one.seconds.toFixed(1),
        megabytes(one.bytes / 1024 ** 2),
        megabytes(one.peak),
        megabytes(one.peak === undefined || one.before === undefined ? undefined : one.peak - one.before),
      ]),
    ),
    '',
  ]
}

function sentLines(sent: readonly Sent[]): readonly string[] {
  return [
    'Photos sent by many telephones at once (aim: nothing lost)',
    tableOf(
      ['', 'photos', 'seconds', 'sent', 'given back whole', "server's memory before", 'at the peak'],
      sent.map((one) => [
        `${count(one.phones)} telephones`,
        count(one.photos),
        one.seconds.toFixed(1),
        megabytes(one.bytes / 1024 ** 2),
        count(one.givenBack),
        megabytes(one.before),
        megabytes(one.peak),
      ]),
    ),
    '',
  ]
}

function offeredLines(offered: readonly Offered[]): readonly string[] {
  return [
    'A note offered (ms, median of eleven; the use case without HTTP, and its statements alone)',
    tableOf(
      ['', 'system', 'use case', 'pg', 'system/use case', 'system/pg'],
      offered.map(({ cards, system, bare, pg }) => [
        `${count(cards)} cards`,
        ...[system, bare, pg].map(milliseconds),
        times(system / bare),
        times(system / pg),
      ]),
    ),
    '',
  ]
}

function acceptedLines(accepted: readonly Accepted[]): readonly string[] {
  if (accepted.length === 0) return []
  return [
    'A delivery accepted by the last vote (ms; the use case without HTTP, and its statements alone)',
    tableOf(
      ['', 'p50', 'p95', 'use case p50', 'p95', 'pg p50', 'p95', 'p95/use case', 'p95/pg'],
      accepted.map(({ turns, system, bare, pg }) => [
        `${count(turns)} deliveries`,
        ...[system.p50, system.p95, bare.p50, bare.p95, pg.p50, pg.p95].map(milliseconds),
        times(system.p95 / bare.p95),
        times(system.p95 / pg.p95),
      ]),
    ),
    '',
  ]
}

function nightLines(nights: readonly Night[]): readonly string[] {
  if (nights.length === 0) return []
  return [
    'The nightly notices of contracts (aim: nobody twice, and a missed night made good)',
    tableOf(
      ['', 'seconds', 'told', 'twice'],
      nights.map(({ what, seconds, told, twice }) => [what, seconds.toFixed(1), count(told), count(twice)]),
    ),
    '',
  ]
}

function labelledLines(labelled: readonly Labelled[]): readonly string[] {
  return [
    'Labels printed to a file',
    tableOf(
      ['', 'paper', 'seconds', 'file', "server's peak"],
      labelled.map((one) => [
        `${count(one.labels)} labels`,
        one.stock,
        one.seconds.toFixed(1),
        kilobytes(one.bytes),
        megabytes(one.peak),
      ]),
    ),
    '',
  ]
}

function racedLines(raced: readonly Raced[]): readonly string[] {
  if (raced.length === 0) return []
  return [
    'The same thing handed out to many at once, each for a loan of his own (aim: lent once each time, never twice)',
    tableOf(
      [
        '',
        'loans in the database',
        'clients',
        'answers a second',
        'lent',
        'refused',
        'out, as counted',
        'out twice',
      ],
      raced.map((one) => [
        `${count(one.races)} things`,
        ...[one.loans, one.clients, one.perSecond, one.lent, one.refused, one.out, one.double].map(count),
      ]),
    ),
    '',
  ]
}

const pageLines = (pages: FirstPages | undefined): readonly string[] =>
  pages === undefined
    ? []
    : [
        `JavaScript of the first page, gzip: ${kilobytes(pages.signIn)} to sign in (aim: under 200 KB), ${kilobytes(pages.home)} for the first page behind it`,
      ]

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`
