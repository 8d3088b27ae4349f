import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { OfficeId } from '@prongsai/domain/base/id'

/** Keeps private facts from whoever has the database alone: it is sealed with a key that is never in it. */
export type Seal = {
  readonly close: (text: string, of: Sealed) => Uint8Array
  /** Throws for what this key did not close, or closed for another office or as another kind. */
  readonly open: (sealed: Uint8Array, of: Sealed) => string
  /** The same for the same text, and telling nothing of it. 32 bytes. */
  readonly digest: (text: string) => Uint8Array
}

/** Of which office and which kind something private is: what is bound to one opens as no other's. */
export type Sealed = {
  readonly office: OfficeId
  readonly kind: 'outsider' | 'email' | 'supplier' | 'supplier-number'
}

const bound = ({ office, kind }: Sealed): Buffer => Buffer.from(`prongsai ${office} ${kind}`)

const ivLength = 12
const tagLength = 16

/** AES-256-GCM under a key of its own, derived from the server's secret. */
export function sealWith(secret: string): Seal {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `prongsai/${purpose}`, 32))
  const key = derived('seal')
  const digestKey = derived('digest')
  const opened = (sealed: Uint8Array, of?: Buffer): string => {
    const bytes = Buffer.from(sealed)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
    if (of !== undefined) decipher.setAAD(of)
    decipher.setAuthTag(bytes.subarray(-tagLength))
    const text = decipher.update(bytes.subarray(ivLength, -tagLength))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  }
  return {
    close: (text, of) => {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound(of))
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed, of) => {
      try {
        return opened(sealed, bound(of))
      } catch {
        // What was sealed before it was bound; without the key nobody makes another such.
        return opened(sealed)
      }
    },
    digest: (text) => createHmac('sha256', digestKey).update(text).digest(),
  }
}

/** Without a key nothing private is kept at all. */
export const keyed = (seal: Seal | undefined): Seal => {
  if (seal === undefined) throw new Error('private facts are kept only by a server that has its key')
  return seal
}
