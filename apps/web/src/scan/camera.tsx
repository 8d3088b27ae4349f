import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCamera } from './use-camera.ts'

/** What the camera sees, and what is read in it. Where there is no camera, why, and that codes can be typed. */
export function Camera({ onRead }: { readonly onRead: (text: string) => void }) {
  const [attempt, setAttempt] = useState(0)
  return <Picture key={attempt} onRead={onRead} onRetry={() => setAttempt(attempt + 1)} />
}

function Picture(props: { readonly onRead: (text: string) => void; readonly onRetry: () => void }) {
  const { t } = useTranslation('scan')
  const { video, state, torch } = useCamera(props.onRead)
  const running = state === 'on' || state === 'starting'
  return (
    <div className="camera">
      <div className="camera-picture" data-state={state} hidden={!running}>
        <video ref={video} muted playsInline aria-label={t('camera')} />
        <span className="camera-aim" aria-hidden="true" />
        <output className="camera-word">{t(state === 'on' ? 'aim' : 'starting')}</output>
        {torch && (
          <Button className="camera-torch" variant="default" aria-pressed={torch.on} onClick={torch.turn}>
            {t(torch.on ? 'torchOff' : 'torchOn')}
          </Button>
        )}
      </div>
      {state !== 'on' && state !== 'starting' && (
        <div className="camera-none">
          <output>{t(state)}</output>
          {state !== 'insecure' && (
            <Button variant="default" onClick={props.onRetry}>
              {t('retry')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
