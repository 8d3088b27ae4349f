import { Modal } from '@mantine/core'
import { useEffect, useRef, useState, type TouchEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDays } from '../ui/day-text.ts'
import { Icon } from '../ui/icon.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useAttachmentActs, type Attached } from './attached.ts'
import { CaptionDialog } from './caption-dialog.tsx'

type Viewing = {
  readonly photos: readonly Attached[]
  /** The id of the one in sight. */
  readonly shown: string
  readonly onShow: (id: string) => void
  readonly onClose: () => void
}

/** One photo at its full size: by the arrow keys or a stroke of the finger to the next. */
export function PhotoViewer({ photos, shown, onShow, onClose }: Viewing) {
  const { t } = useTranslation('file')
  const at = photos.findIndex(({ id }) => id === shown)
  const photo = photos[at]
  const step = (by: number) => {
    const to = photos[at + by]
    if (to !== undefined) onShow(to.id)
  }
  useArrows(step)
  const swipe = useSwipe(step)
  if (photo === undefined) return null
  const alt = photo.caption === '' ? t('photoAlt', { n: at + 1 }) : photo.caption
  return (
    <Modal.Root opened onClose={onClose} fullScreen>
      <Modal.Overlay backgroundOpacity={1} color="var(--paper)" />
      <Modal.Content className="viewer">
        <div className="viewer-head">
          <Modal.Title>{t('photoOf', { n: at + 1, of: photos.length })}</Modal.Title>
          <Modal.CloseButton aria-label={t('closeViewer')} size="lg" />
        </div>
        <div className="viewer-stage" {...swipe}>
          <StepButton side="left" name={t('previous')} off={at === 0} onClick={() => step(-1)} />
          <img key={photo.id} src={`/files/${photo.fileId}`} alt={alt} />
          <StepButton side="right" name={t('next')} off={at === photos.length - 1} onClick={() => step(1)} />
        </div>
        <ViewerFoot photo={photo} neighbours={{ photos, at }} onGone={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

function StepButton(props: {
  readonly side: 'left' | 'right'
  readonly name: string
  readonly off: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      className="viewer-step"
      data-side={props.side}
      aria-label={props.name}
      disabled={props.off}
      onClick={props.onClick}
    >
      <Icon name={props.side} />
    </button>
  )
}

type FootProps = {
  readonly photo: Attached
  readonly neighbours: { readonly photos: readonly Attached[]; readonly at: number }
  readonly onGone: () => void
}

/** What the photo shows, by whom and when, and what can be done with it. */
function ViewerFoot({ photo, neighbours, onGone }: FootProps) {
  const { t } = useTranslation('file')
  const { moment } = useDays()
  const [asked, setAsked] = useState<'caption' | 'takeAway'>()
  const acts = useAttachmentActs(() => setAsked(undefined))
  const failure = useFailure(acts.takeAway.error)
  return (
    <div className="viewer-foot">
      <div className="viewer-words">
        {photo.caption !== '' && <p className="viewer-caption">{photo.caption}</p>}
        <p className="soft small">
          {photo.takenAt !== null && `${t('takenAt', { at: moment(photo.takenAt) })} · `}
          {t('attachedBy', { by: photo.attachedBy, at: moment(photo.attachedAt) })}
        </p>
      </div>
      <ViewerActs photo={photo} neighbours={neighbours} acts={acts} onAsk={setAsked} />
      {asked === 'caption' && <CaptionDialog attached={photo} onClose={() => setAsked(undefined)} />}
      <ReasonDialog
        opened={asked === 'takeAway'}
        title={t('takeAwayPhoto')}
        about={<p>{t('takeAwayWhat')}</p>}
        confirm={t('takeAwayPhoto')}
        danger
        busy={acts.takeAway.isPending}
        failure={failure}
        onConfirm={(reason) => acts.takeAway.mutate({ id: photo.id, reason }, { onSuccess: onGone })}
        onClose={() => setAsked(undefined)}
      />
    </div>
  )
}

type ActsProps = Pick<FootProps, 'photo' | 'neighbours'> & {
  readonly acts: ReturnType<typeof useAttachmentActs>
  readonly onAsk: (what: 'caption' | 'takeAway') => void
}

function ViewerActs({ photo, neighbours: { photos, at }, acts, onAsk }: ActsProps) {
  const { t } = useTranslation('file')
  const failure = useFailure(acts.chooseCover.error ?? acts.move.error)
  return (
    <div className="row viewer-acts">
      {photo.mayChange && (
        <>
          <ActLink onClick={() => onAsk('caption')}>{t('caption')}</ActLink>
          {photo.assetId === null && <PlaceActs photo={photo} neighbours={{ photos, at }} acts={acts} />}
        </>
      )}
      <a href={`/files/${photo.fileId}`} download rel="external">
        {t('download')}
      </a>
      {photo.mayChange && <ActLink onClick={() => onAsk('takeAway')}>{t('takeAway')}</ActLink>}
      {failure !== undefined && (
        <span className="coming-problem" role="alert">
          {failure}
        </span>
      )}
    </div>
  )
}

/** Which photo stands for a record, and in which order they are; of one thing of a loan they stand as they were taken. */
function PlaceActs({ photo, neighbours: { photos, at }, acts }: Omit<ActsProps, 'onAsk'>) {
  const { t } = useTranslation('file')
  const move = (before: string | null) => acts.move.mutate({ id: photo.id, before })
  return (
    <>
      {!photo.cover && (
        <ActLink onClick={() => acts.chooseCover.mutate({ id: photo.id })}>{t('makeCover')}</ActLink>
      )}
      {at > 0 && <ActLink onClick={() => move(photos[at - 1]?.id ?? null)}>{t('moveBack')}</ActLink>}
      {at < photos.length - 1 && (
        <ActLink onClick={() => move(photos[at + 2]?.id ?? null)}>{t('moveOn')}</ActLink>
      )}
    </>
  )
}

const ActLink = (props: { readonly children: string; readonly onClick: () => void }) => (
  <button type="button" className="link-button" onClick={props.onClick}>
    {props.children}
  </button>
)

/** The arrow keys, save where something is typed. */
function useArrows(step: (by: number) => void): void {
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  })
  useEffect(() => {
    const ending = new AbortController()
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.matches('input, textarea')) return
      if (event.key === 'ArrowLeft') latest.current(-1)
      if (event.key === 'ArrowRight') latest.current(1)
    }
    addEventListener('keydown', press, { signal: ending.signal })
    return () => ending.abort()
  }, [])
}

const stroke = 48

/** A stroke of one finger to the side; two fingers enlarge. */
function useSwipe(step: (by: number) => void) {
  const from = useRef<number>(undefined)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      from.current = touches.length === 1 ? touches[0]?.clientX : undefined
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const to = changedTouches[0]?.clientX
      const moved = from.current === undefined || to === undefined ? 0 : to - from.current
      from.current = undefined
      if (Math.abs(moved) > stroke) step(moved > 0 ? -1 : 1)
    },
  }
}
