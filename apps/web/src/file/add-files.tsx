import { fileKinds } from '@prongsai/domain/file/file-kind'
import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFiles } from './file-queue.ts'

// JPEG by name has a telephone turn its own format into it as it is chosen.
const photos = 'image/jpeg,image/png,image/webp'
const papers = Object.values(fileKinds)
  .flatMap(({ group, ending }) => (group === 'paper' ? [`.${ending}`] : []))
  .join(',')

/** The ways to a photo: the camera, where the machine is held in the hand, and what lies on it. */
export function AddPhotos({ subject }: { readonly subject: AttachedTo }) {
  const { t } = useTranslation('file')
  return (
    <div className="row add-files">
      <Choose className="add-camera" word={t('takePhoto')} accept={photos} camera subject={subject} />
      <Choose className="add-photos" word={t('choosePhotos')} accept={photos} subject={subject} />
      <span className="soft small add-how">{t('dropHere')}</span>
    </div>
  )
}

/** The same of one thing among several on a page, by whose code the ways are told apart. */
export function AddPhotosOf({ subject, code }: { readonly subject: AttachedTo; readonly code: string }) {
  const { t } = useTranslation('file')
  return (
    <div className="row add-files">
      <Choose
        className="add-camera"
        word={t('takePhoto')}
        of={code}
        accept={photos}
        camera
        subject={subject}
      />
      <Choose className="add-photos" word={t('choosePhotos')} of={code} accept={photos} subject={subject} />
    </div>
  )
}

/** A paper that was signed: photographed, or as its scan. */
export function AddSlip({ subject }: { readonly subject: AttachedTo }) {
  const { t } = useTranslation('file')
  return (
    <div className="row add-files">
      <Choose className="add-camera" word={t('takePhoto')} accept={photos} camera subject={subject} />
      <Choose
        className="add-papers"
        word={t('chooseScan')}
        accept={`${photos},${papers}`}
        subject={subject}
      />
    </div>
  )
}

export function AddPapers({ subject }: { readonly subject: AttachedTo }) {
  const { t } = useTranslation('file')
  return (
    <div className="row add-files">
      <Choose className="add-papers" word={t('choosePapers')} accept={papers} subject={subject} />
      <span className="soft small">{t('whatPapers')}</span>
    </div>
  )
}

function Choose(props: {
  readonly className: string
  readonly word: string
  readonly accept: string
  readonly camera?: boolean
  readonly of?: string
  readonly subject: AttachedTo
}) {
  return (
    <label className={`add-file ${props.className}`}>
      {props.word}
      {props.of !== undefined && <span className="visually-hidden"> {props.of}</span>}
      <input
        type="file"
        className="visually-hidden"
        accept={props.accept}
        multiple
        {...(props.camera ? { capture: 'environment' } : {})}
        onChange={(event) => {
          void addFiles(props.subject, [...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** Takes files that are dropped anywhere on the page, or pasted into it; tells whether some are held over it. */
export function useFilesOnPage(subject: AttachedTo, mayAttach: boolean): boolean {
  const [over, setOver] = useState(false)
  const { kind, id } = subject
  useEffect(() => {
    if (!mayAttach) return undefined
    const ending = new AbortController()
    const { signal } = ending
    const take = (files: FileList | undefined) => void addFiles({ kind, id }, [...(files ?? [])])
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const drop = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer.files)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    addEventListener('dragover', hold, { signal })
    addEventListener('dragleave', leave, { signal })
    addEventListener('drop', drop, { signal })
    addEventListener('paste', (event) => take(event.clipboardData?.files), { signal })
    return () => ending.abort()
  }, [kind, id, mayAttach])
  return over
}
