import { intakeFileLimit } from '@prongsai/domain/intake/intake'
import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import type { Bringing } from './bring-file.ts'

/** Where a file is dropped or chosen; what may come is said before, what came of it after. */
export function FileDrop({
  bringing,
  quiet = false,
  limit = intakeFileLimit,
}: {
  readonly bringing: Bringing
  /** Where it is not what one comes for. */
  readonly quiet?: boolean
  /** In bytes. */
  readonly limit?: number
}) {
  const failure = useFailure(bringing.failure)
  if (bringing.sending !== undefined) return <Sending {...bringing.sending} />
  return (
    <div className="stack-near">
      {failure !== undefined && <FailureNote message={failure} />}
      <DropPlace onFile={bringing.bring} quiet={quiet} limit={limit} />
    </div>
  )
}

/** How much of the file has gone. Other pages may be gone to; only closing the browser would end it, which asks first. */
function Sending({ name, share }: NonNullable<Bringing['sending']>) {
  const { t } = useTranslation('intake')
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
  return (
    <div className="sheet">
      <ProgressBar
        label={t('file.sending', { file: name })}
        done={Math.round(share * 100)}
        total={100}
        note={t('file.mustStay')}
      />
    </div>
  )
}

function DropPlace({
  onFile,
  quiet,
  limit,
}: {
  readonly onFile: (file: File) => void
  readonly quiet: boolean
  readonly limit: number
}) {
  const { t } = useTranslation('intake')
  const [many, setMany] = useState(false)
  const id = useId()
  const take = (files: FileList | null | undefined) => {
    const [file, ...more] = files ?? []
    setMany(more.length > 0)
    if (file !== undefined && more.length === 0) onFile(file)
  }
  const place = useRef<HTMLLabelElement>(null)
  const over = useDropped(place, take)
  return (
    <label ref={place} className="file-drop" data-over={over || undefined}>
      <span className="file-drop-where">{t('file.drop')}</span>
      <span className="file-drop-choose" data-quiet={quiet || undefined}>
        {t('file.choose')}
        <input
          type="file"
          accept=".xlsx,.csv"
          className="visually-hidden"
          aria-describedby={id}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </span>
      <span className="soft small" id={id}>
        {t('file.what', { n: Math.floor((limit / 1024 / 1024) * 10) / 10 })}
      </span>
      {many && (
        <strong role="alert" className="file-drop-many">
          {t('file.many')}
        </strong>
      )}
    </label>
  )
}

/** Takes files that are dropped on the place; tells whether some are held over it. */
function useDropped(place: RefObject<HTMLElement | null>, onDrop: (files: FileList | undefined) => void) {
  const [over, setOver] = useState(false)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const hold = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    place.current?.addEventListener('dragover', hold, { signal })
    place.current?.addEventListener('dragleave', () => setOver(false), { signal })
    place.current?.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        setOver(false)
        drop.current(event.dataTransfer?.files)
      },
      { signal },
    )
    return () => ending.abort()
  }, [place])
  return over
}
