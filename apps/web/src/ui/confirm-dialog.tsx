import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

type DialogProps = {
  readonly opened: boolean
  readonly title: string
  /** What follows from the press, before it is made. */
  readonly children: ReactNode
  /** The verb with its object: ถอนชุดข้อมูลนำเข้า. */
  readonly confirm: string
  /** The way out, where ยกเลิก would not be clear. */
  readonly cancel?: string
  readonly danger?: boolean
  readonly busy?: boolean
  /** What the server said when it refused; the dialog stays open with all that was typed. */
  readonly failure?: string | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before what cannot be taken back lightly. */
export function ConfirmDialog(props: DialogProps) {
  const { t } = useTranslation('ui')
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <div className="stack-near">
        {props.children}
        {props.failure !== undefined && (
          <p className="failure" role="alert">
            {props.failure}
          </p>
        )}
        <div className="row">
          <Button
            color={props.danger ? 'red' : 'teal'}
            loading={props.busy ?? false}
            onClick={props.onConfirm}
          >
            {props.confirm}
          </Button>
          <Button variant="subtle" onClick={props.onClose}>
            {props.cancel ?? t('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
