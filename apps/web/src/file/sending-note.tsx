import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../session/me.ts'
import { openQueue, useFileQueue, type SendingFile } from './file-queue.ts'
import { SendingFiles } from './sending-files-door.tsx'

/** Files on their way, said quietly on every page; what could not be sent is told with its reason where it is pressed. */
export function SendingNote({ me }: { readonly me: Me }) {
  const { files } = useFileQueue()
  const owner = `${me.actor.office} ${me.actor.person}`
  useEffect(() => {
    void openQueue(owner)
  }, [owner])
  return files.length === 0 ? null : <Note files={files} />
}

function Note({ files }: { readonly files: readonly SendingFile[] }) {
  const { t } = useTranslation('frame')
  const { away } = useFileQueue()
  const [opened, setOpened] = useState(false)
  const stopped = files.filter(({ problem }) => problem !== null).length
  const going = files.length - stopped
  return (
    <>
      <output className="sending-note no-print" data-stopped={stopped > 0 || undefined}>
        <button type="button" onClick={() => setOpened(true)}>
          {going > 0 && t(away ? 'files.goingAway' : 'files.going', { n: going })}
          {going > 0 && stopped > 0 && ' · '}
          {stopped > 0 && t('files.stopped', { n: stopped })}
        </button>
      </output>
      {opened && (
        <Suspense>
          <SendingFiles onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
