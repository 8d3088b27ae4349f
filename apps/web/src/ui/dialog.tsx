import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What floats above the page until it is answered. Its head is no landmark of the page, so it is not Mantine's own. */
export function Dialog(props: {
  readonly opened: boolean
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
  readonly onClose: () => void
}) {
  const { t } = useTranslation('ui')
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onClose}
      centered={!props.wide}
      size={props.wide ? 640 : 480}
    >
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{props.title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
