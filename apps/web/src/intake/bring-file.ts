import { intakeFileLimit } from '@prongsai/domain/intake/intake'
import { refusalText } from '@prongsai/domain/refusal'
import { useState } from 'react'
import { z } from 'zod'
import { HttpFailure } from '../session/http-failure.ts'

/** Where a file goes: to a new intake, or in the place of the file of one that is open. */
const addressOf = (intakeId: string | undefined): string =>
  intakeId === undefined ? '/intakes' : `/intakes/${intakeId}/file`

const brought = z.object({ intakeId: z.string() })
const refused = z.object({ error: z.string() })

type Sending = {
  readonly to: string
  readonly file: File
  readonly onShare: (share: number) => void
}

/** Sends the file, telling how much of it has gone; `fetch` tells nothing of that. */
function send({ to, file, onShare }: Sending): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const form = new FormData()
  form.set('file', file)
  const request = new XMLHttpRequest()
  request.open('POST', to)
  request.setRequestHeader('accept', 'application/json')
  request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0))
  request.addEventListener('error', () => reject(new HttpFailure(0)))
  request.addEventListener('load', () => {
    const said = textOf(request.responseText)
    const answer = brought.safeParse(said)
    if (request.status < 300 && answer.success) return resolve(answer.data.intakeId)
    const sentence = refused.safeParse(said)
    return reject(new HttpFailure(request.status, sentence.success ? { sentence: sentence.data.error } : {}))
  })
  request.send(form)
  return promise
}

function textOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export type Bringing = {
  /** The file on its way and the share of it that has gone; undefined while none is. */
  readonly sending: { readonly name: string; readonly share: number } | undefined
  readonly failure: unknown
  readonly bring: (file: File) => void
}

/** Brings a file in; what it becomes is told when it has arrived. */
export function useBringing(intakeId: string | undefined, onBrought: (intakeId: string) => void): Bringing {
  const [sending, setSending] = useState<Bringing['sending']>()
  const [failure, setFailure] = useState<unknown>()
  const bring = (file: File) => {
    if (file.size > intakeFileLimit) {
      setFailure(tooLarge())
      return
    }
    setFailure(undefined)
    setSending({ name: file.name, share: 0 })
    send({
      to: addressOf(intakeId),
      file,
      onShare: (share) => setSending({ name: file.name, share }),
    })
      .then(onBrought)
      .catch(setFailure)
      .finally(() => setSending(undefined))
  }
  return { sending, failure, bring }
}

/** Said before a file is sent that would be refused when it has arrived. */
const tooLarge = () =>
  new HttpFailure(413, {
    sentence: refusalText({
      code: 'intake/file-too-large',
      limitMegabytes: intakeFileLimit / 1024 / 1024,
    }),
  })
