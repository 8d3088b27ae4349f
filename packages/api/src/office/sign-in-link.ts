import { createHash, randomBytes } from 'node:crypto'

/** What opens a one-time link: shown once, and kept by nobody but whom it was given to. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. */
export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest()
