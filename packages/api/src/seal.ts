import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps private facts from whoever has the database alone: it is sealed with a key that is never in it. */
export type Seal = {
  readonly close: (text: string) => Uint8Array
  /** Throws for what this key did not close. */
  readonly open: (sealed: Uint8Array) => string
  /** The same for the same text, and telling nothing of it. 32 bytes. */
  readonly digest: (text: string) => Uint8Array
}

const ivLength = 12
const tagLength = 16

/** AES-256-GCM under a key of its own, derived from the server's secret. */
export function sealWith(secret: string): Seal {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `prongsai/${purpose}`, 32))
  const key = derived('seal')
  const digestKey = derived('digest')
  return {
    close: (text) => {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
      decipher.setAuthTag(bytes.subarray(-tagLength))
      const text = decipher.update(bytes.subarray(ivLength, -tagLength))
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    },
    digest: (text) => createHmac('sha256', digestKey).update(text).digest(),
  }
}
