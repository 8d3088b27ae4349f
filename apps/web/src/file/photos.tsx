import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { AddPhotos, useFilesOnPage } from './add-files.tsx'
import { useAttached, type Attached } from './attached.ts'
import { ComingActs, ComingState } from './coming-file.tsx'
import type { SendingFile } from './file-queue.ts'
import { PhotoViewer } from './photo-viewer.tsx'

/** รูปภาพ of a record: what is kept, what is on its way, and the ways to add. Nobody who may not add sees an empty place. */
export function Photos({ subject }: { readonly subject: AttachedTo }) {
  const { t } = useTranslation('file')
  const { query, mayAttach, photos, photosComing } = useAttached(subject)
  const over = useFilesOnPage(subject, mayAttach)
  const [shown, setShown] = useState<string>()
  const isEmpty = photos.length + photosComing.length === 0
  if (query.data !== undefined && isEmpty && !mayAttach) return null
  return (
    <section className="sheet facts photos" aria-labelledby="photos" data-over={over || undefined}>
      <h2 id="photos">{t('photos')}</h2>
      <Answer query={query} lines={2}>
        {() => (
          <>
            {isEmpty ? (
              <p className="soft">{t('noPhotos')}</p>
            ) : (
              <ul className="photo-grid">
                {photos.map((photo, n) => (
                  <Photo key={photo.id} photo={photo} n={n + 1} onShow={() => setShown(photo.id)} />
                ))}
                {photosComing.map((file) => (
                  <ComingPhoto key={file.id} file={file} />
                ))}
              </ul>
            )}
            {mayAttach && <AddPhotos subject={subject} />}
          </>
        )}
      </Answer>
      {over && <p className="photos-over">{t('letGo')}</p>}
      {shown !== undefined && (
        <PhotoViewer photos={photos} shown={shown} onShow={setShown} onClose={() => setShown(undefined)} />
      )}
    </section>
  )
}

type PhotoProps = { readonly photo: Attached; readonly n: number; readonly onShow: () => void }

function Photo({ photo, n, onShow }: PhotoProps) {
  const { t } = useTranslation('file')
  return (
    <li data-cover={photo.cover || undefined}>
      <button type="button" className="photo" onClick={onShow} title={photo.caption || photo.name}>
        <img
          src={`/files/${photo.fileId}${photo.cover ? '' : '/thumb'}`}
          alt={photo.caption === '' ? t('photoAlt', { n }) : photo.caption}
          loading="lazy"
          decoding="async"
        />
        {photo.cover && <span className="photo-mark">{t('cover')}</span>}
      </button>
    </li>
  )
}

export function ComingPhoto({ file }: { readonly file: SendingFile }) {
  const { t } = useTranslation('file')
  if (file.problem !== null) {
    return (
      <li className="photo-stopped">
        <span className="paper-name">{file.name}</span>
        <ComingState file={file} />
        <ComingActs file={file} />
      </li>
    )
  }
  return (
    <li className="photo-coming">
      <span className="photo">
        {file.preview !== '' && <img src={file.preview} alt={t('photoComing', { name: file.name })} />}
        <progress value={file.share} max={1} aria-label={file.name} />
      </span>
      <ComingState file={file} />
    </li>
  )
}
