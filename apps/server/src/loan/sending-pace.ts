import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { networkOf } from '../session/network.ts'

const hour = 3_600_000
const mostInHour = 20
const mostNetworks = 10_000

/** Answers whether one network may send once more: so many forms in an hour, wherever they lead. */
export function sendingPace(): (address: string, now: Instant) => boolean {
  const sent = new Map<string, readonly number[]>()
  return (address, now) => {
    const network = networkOf(address)
    const recent = (sent.get(network) ?? []).filter((at) => at > now - hour)
    if (recent.length >= mostInHour) return false
    // The one that has been quiet longest makes room: nobody fills the memory with addresses.
    sent.delete(network)
    sent.set(network, [...recent, now])
    const [oldest] = sent.keys()
    if (sent.size > mostNetworks && oldest !== undefined) sent.delete(oldest)
    return true
  }
}
