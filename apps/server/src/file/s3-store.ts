import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsV4Signer } from 'aws4fetch'
import { placeIn, StoreAway, type FileStore, type StoredName } from './file-store.ts'

/** A bucket of an S3-compatible storage, and who writes there. */
export type S3Place = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

type Asked = { readonly method: 'GET' | 'PUT' | 'DELETE'; readonly name: StoredName; readonly body?: Blob }

const patience = 120_000

/** The store in an S3-compatible storage. A PUT is signed with the digest of its body, so that what arrives is what was sent. */
export function s3Store(place: S3Place): FileStore {
  return {
    async put(name, path) {
      const answer = await ask(place, { method: 'PUT', name, body: await openAsBlob(path) })
      await ended(answer)
      if (!answer.ok) throw new StoreAway(`the storage answered ${answer.status} to a PUT`)
    },
    async open(name) {
      const answer = await ask(place, { method: 'GET', name })
      if (answer.ok && answer.body !== null) return Readable.fromWeb(answer.body)
      await ended(answer)
      if (answer.status === 404) return undefined
      throw new StoreAway(`the storage answered ${answer.status} to a GET`)
    },
    async remove(name) {
      const answer = await ask(place, { method: 'DELETE', name })
      await ended(answer)
      if (!answer.ok && answer.status !== 404)
        throw new StoreAway(`the storage answered ${answer.status} to a DELETE`)
    },
  }
}

const emptyDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

async function ask(place: S3Place, { method, name, body }: Asked): Promise<Response> {
  const digest = body === undefined ? emptyDigest : name.digest.toString('hex')
  const { url, headers } = await new AwsV4Signer({
    method,
    url: `${place.endpoint}/${place.bucket}/${placeIn(name)}`,
    headers: { 'x-amz-content-sha256': digest },
    service: 's3',
    region: place.region,
    accessKeyId: place.accessKey,
    secretAccessKey: place.secretKey,
  }).sign()
  // Only its beginning is waited for: who takes the bytes may be slow, and is not cut off.
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), patience)
  try {
    return await fetch(url, {
      method,
      headers,
      signal: waiting.signal,
      ...(body === undefined ? {} : { body }),
    })
  } catch (error) {
    throw new StoreAway('the storage does not answer', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/** An answer that is not read to its end would hold its connection. */
const ended = async (answer: Response): Promise<void> =>
  void (await answer.arrayBuffer().catch(() => undefined))
