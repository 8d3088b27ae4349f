import { Client } from 'pg'
import { isAway } from '@prongsai/db/away'

export type EarsDeps = {
  readonly url: string
  readonly channel: string
  readonly told: () => void
  readonly report: (error: unknown) => void
}

export type Ears = {
  /** Listens from now on, if it does not already. Whatever was told while nobody listened is lost. */
  listen(): Promise<void>
  close(): Promise<void>
}

/** Hears what the database tells on a channel. A connection that is lost stays lost until the next `listen`. */
export function openEars({ url, channel, told, report }: EarsDeps): Ears {
  let client: Client | undefined
  async function connect(): Promise<Client> {
    const fresh = new Client({ connectionString: url, options: '-c role=prongsai_app' })
    const lose = () => {
      if (client === fresh) client = undefined
    }
    fresh.on('error', lose).on('end', lose).on('notification', told)
    await fresh.connect()
    await fresh.query(`listen ${channel}`)
    return fresh
  }
  return {
    async listen() {
      if (client !== undefined) return
      try {
        client = await connect()
      } catch (error) {
        if (!isAway(error)) report(error)
      }
    },
    async close() {
      await client?.end()
    },
  }
}
