import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { networkOf } from '../session/network.ts'

const hour = 3_600_000
const mostInHour = 20
const mostNetworks = 10_000

export type SendingPace = {
  /** Answers whether one network may send once more: so many forms in an hour, wherever they lead. */
  readonly maySend: (address: string, now: Instant) => boolean
  /** A form to `office` is being taken; answers how many of its network were in this hour, and how to say that it was not. */
  readonly taking: (from: { readonly address: string; readonly office: string }, now: Instant) => Taking
}

export type Taking = { readonly before: number; readonly notTaken: () => void }

/** The pace of the networks that send forms. What is on its way counts as taken, or many at once would all be the first. */
export function sendingPace(): SendingPace {
  const sent = rememberHour()
  const taken = rememberHour()
  return {
    maySend: (address, now) => {
      const network = networkOf(address)
      if (sent.of(network, now).length >= mostInHour) return false
      sent.add(network, now)
      return true
    },
    taking: ({ address, office }, now) => {
      const key = `${office} ${networkOf(address)}`
      const before = taken.of(key, now).length
      taken.add(key, now)
      return { before, notTaken: () => taken.remove(key, now) }
    },
  }
}

/** What happened in the last hour, by a key. */
function rememberHour() {
  const known = new Map<string, readonly number[]>()
  const of = (key: string, now: Instant) => (known.get(key) ?? []).filter((at) => at > now - hour)
  return {
    of,
    add: (key: string, now: Instant): void => {
      const recent = of(key, now)
      // The one that has been quiet longest makes room: nobody fills the memory with addresses.
      known.delete(key)
      known.set(key, [...recent, now])
      const [oldest] = known.keys()
      if (known.size > mostNetworks && oldest !== undefined) known.delete(oldest)
    },
    remove: (key: string, at: Instant): void => {
      const all = known.get(key) ?? []
      const index = all.lastIndexOf(at)
      if (index >= 0) known.set(key, all.toSpliced(index, 1))
    },
  }
}
