import { planFileLimit, type PlanFileInput } from '@prongsai/domain/plan/intake/plan-import.input'
import { refusalText } from '@prongsai/domain/refusal'
import type { Sheet } from '@prongsai/domain/sheet/sheet'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Bringing } from '../intake/bring-file.ts'
import { HttpFailure } from '../session/http-failure.ts'
import { trpc } from '../trpc.ts'

/** A plan's file that was read: as it is sent again to be saved, with its sheets and the mark by which it is known. */
export type ReadFile = {
  readonly file: PlanFileInput
  readonly sheets: readonly Sheet[]
  readonly sha256: string
}

export type Reading = {
  readonly read: ReadFile | undefined
  readonly bringing: Bringing
  /** A table that was copied out of a spreadsheet, with tabs between its cells. */
  readonly paste: (text: string) => void
  readonly letGo: () => void
}

/** Reads a file on the server, as often as another is chosen. */
export function useReading(): Reading {
  const [read, setRead] = useState<ReadFile>()
  const [tooLarge, setTooLarge] = useState<HttpFailure>()
  const reading = useMutation(
    trpc.plan.readFile.mutationOptions({
      onSuccess: ({ sheets, sha256 }, file) => setRead({ file, sheets, sha256 }),
    }),
  )
  const bring = (file: File) => {
    setTooLarge(file.size > planFileLimit ? largeFailure() : undefined)
    if (file.size > planFileLimit) return
    void contentOf(file).then((content) => reading.mutate({ name: file.name, content }))
  }
  return {
    read,
    bringing: {
      sending: reading.isPending ? { name: reading.variables.name, share: 1 } : undefined,
      failure: tooLarge ?? reading.error ?? undefined,
      bring,
    },
    paste: (text) => bring(new File([text], 'ตารางที่วาง.csv')),
    letGo: () => {
      setRead(undefined)
      reading.reset()
    },
  }
}

const largeFailure = () =>
  new HttpFailure(413, {
    sentence: refusalText({
      code: 'intake/file-too-large',
      limitMegabytes: Math.floor((planFileLimit / 1024 / 1024) * 10) / 10,
    }),
  })

async function contentOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
}
