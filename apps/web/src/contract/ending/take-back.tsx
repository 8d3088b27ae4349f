import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFailure } from '../../refusal.ts'
import type { trpc } from '../../trpc.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import type { ContractRecord } from '../contract-file.ts'
import { useContractAct } from '../use-contract-act.ts'

type Words = {
  /** The verb with its object. */
  readonly act: string
  readonly about: string
  readonly done: string
}

type Props = Words & { readonly contract: ContractRecord; readonly danger?: boolean }

/** Takes a record of the contract back, or another decision of which only the reason is told. */
export function TakeBack({
  contract,
  procedure,
  ...words
}: Props & { readonly procedure: typeof trpc.contractCourse.undoReview }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const sending = useMutation(procedure.mutationOptions(useContractAct(words.done, close)))
  const failure = useFailure(sending.error)
  const { id, version } = contract
  return (
    <>
      <Opener word={words.act} onOpen={() => setOpen(true)} />
      {open && (
        <Asking
          {...words}
          busy={sending.isPending}
          failure={failure}
          onConfirm={(reason) => sending.mutate({ id, version, reason })}
          onClose={close}
        />
      )}
    </>
  )
}

/** The same of one among several records. */
export function TakeBackOne({
  contract,
  of,
  procedure,
  ...words
}: Props & { readonly of: string; readonly procedure: typeof trpc.contractCourse.undoFine }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const sending = useMutation(procedure.mutationOptions(useContractAct(words.done, close)))
  const failure = useFailure(sending.error)
  const { id, version } = contract
  return (
    <>
      <Opener word={words.act} onOpen={() => setOpen(true)} />
      {open && (
        <Asking
          {...words}
          busy={sending.isPending}
          failure={failure}
          onConfirm={(reason) => sending.mutate({ id, version, of, reason })}
          onClose={close}
        />
      )}
    </>
  )
}

const Opener = ({ word, onOpen }: { readonly word: string; readonly onOpen: () => void }) => (
  <div>
    <Button variant="subtle" size="sm" onClick={onOpen}>
      {word}
    </Button>
  </div>
)

type AskingProps = Words & {
  readonly danger?: boolean
  readonly busy: boolean
  readonly failure: string | undefined
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

const Asking = ({ act, about, danger = true, busy, failure, onConfirm, onClose }: AskingProps) => (
  <ReasonDialog
    opened
    title={act}
    about={<p>{about}</p>}
    confirm={act}
    danger={danger}
    busy={busy}
    failure={failure}
    onConfirm={onConfirm}
    onClose={onClose}
  />
)
