import { assetId } from '@prongsai/domain/base/id'
import type { Passing } from '@prongsai/domain/file/attachment'
import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddPhotosOf } from '../file/add-files.tsx'
import { useAttached, type Attached } from '../file/attached.ts'
import { PhotoViewer } from '../file/photo-viewer.tsx'
import { ComingPhoto } from '../file/photos.tsx'

type Thing = {
  readonly loanId: string
  readonly card: { readonly assetId: string; readonly code: string }
}

const subjectOf = ({ loanId, card }: Thing, passing: Passing): AttachedTo => ({
  kind: 'loan',
  id: loanId,
  thing: { assetId: assetId(card.assetId), passing },
})

/** รูปสภาพ at the counter: what was taken of this thing now, beside it what it was like when it went. */
export function CounterPhotos(props: Thing & { readonly passing: Passing }) {
  const { t } = useTranslation('counter')
  const { passing, card } = props
  const subject = subjectOf(props, passing)
  const { mayAttach } = useAttached(subject)
  return (
    <div className="thing-photos">
      {passing === 'back' && <PhotosOf thing={props} passing="out" />}
      <div>
        <PhotosOf thing={props} passing={passing} />
        {mayAttach && (
          <>
            <AddPhotosOf subject={subject} code={card.code} />
            <p className="soft small">{t('photos.help')}</p>
          </>
        )}
      </div>
    </div>
  )
}

/** As it went and as it came back, side by side; nothing where no photo was taken. */
export function ComparedPhotos(props: Thing) {
  const out = useAttached(subjectOf(props, 'out'))
  const back = useAttached(subjectOf(props, 'back'))
  const any = [out, back].some(({ photos, photosComing }) => photos.length + photosComing.length > 0)
  if (!any) return null
  return (
    <div className="thing-photos">
      <PhotosOf thing={props} passing="out" />
      <PhotosOf thing={props} passing="back" />
    </div>
  )
}

function PhotosOf({ thing, passing }: { readonly thing: Thing; readonly passing: Passing }) {
  const { t } = useTranslation('counter')
  const { query, photos, photosComing } = useAttached(subjectOf(thing, passing))
  const [shown, setShown] = useState<string>()
  const none = passing === 'out' ? 'photos.noneOut' : 'photos.noneBack'
  const { code } = thing.card
  return (
    <figure className="thing-photos-of" aria-label={`${t('photos.title')} ${t(`photos.${passing}`)} ${code}`}>
      <figcaption>{t(`photos.${passing}`)}</figcaption>
      {photos.length + photosComing.length === 0 ? (
        <p className="soft small">{query.data === undefined ? '' : t(none)}</p>
      ) : (
        <ul className="photo-grid">
          {photos.map((photo, at) => (
            <Small
              key={photo.id}
              photo={photo}
              alt={t('photos.alt', { n: at + 1, when: t(`photos.${passing}`), code })}
              onShow={() => setShown(photo.id)}
            />
          ))}
          {photosComing.map((file) => (
            <ComingPhoto key={file.id} file={file} />
          ))}
        </ul>
      )}
      {shown !== undefined && (
        <PhotoViewer photos={photos} shown={shown} onShow={setShown} onClose={() => setShown(undefined)} />
      )}
    </figure>
  )
}

const Small = (props: { readonly photo: Attached; readonly alt: string; readonly onShow: () => void }) => (
  <li>
    <button type="button" className="photo" onClick={props.onShow} title={props.photo.caption || props.alt}>
      <img
        src={`/files/${props.photo.fileId}/thumb`}
        alt={props.photo.caption === '' ? props.alt : props.photo.caption}
        loading="lazy"
        decoding="async"
      />
    </button>
  </li>
)
