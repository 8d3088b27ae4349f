import { useEffect, useRef, useState, type RefObject } from 'react'
import { codeReader } from './code-reader.ts'

export type CameraState = 'starting' | 'on' | 'refused' | 'noCamera' | 'insecure' | 'busy'

/** Between two looks: quick enough for a hand, slow enough for a cheap telephone. */
const LOOK_MS = 120
/** The same code within this time is the same sticker still before the camera. */
const SAME_MS = 2500

type Torch = { readonly on: boolean; readonly turn: () => void }

/** The camera's picture in a video, and what is read in it. Everything ends when the part that shows it goes. */
export function useCamera(onRead: (text: string) => void): {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly state: CameraState
  readonly torch: Torch | undefined
} {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  const [track, setTrack] = useState<MediaStreamTrack>()
  const [lit, setLit] = useState(false)
  const read = useRef(onRead)
  useEffect(() => {
    read.current = onRead
  })
  useEffect(() => {
    const ending = new AbortController()
    if (video.current !== null) {
      void run(video.current, {
        signal: ending.signal,
        onState: setState,
        onTrack: setTrack,
        onRead: (text) => read.current(text),
      })
    }
    return () => ending.abort()
  }, [])
  const turn = () => {
    const wanted: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: !lit }
    track
      ?.applyConstraints({ advanced: [wanted] })
      .then(() => setLit(!lit))
      .catch(() => setTrack(undefined))
  }
  return { video, state, torch: track === undefined ? undefined : { on: lit, turn } }
}

type Running = {
  readonly signal: AbortSignal
  readonly onState: (state: CameraState) => void
  /** The camera's track, where it has a light. */
  readonly onTrack: (track: MediaStreamTrack | undefined) => void
  readonly onRead: (text: string) => void
}

async function run(video: HTMLVideoElement, running: Running): Promise<void> {
  const { signal, onState } = running
  // A page that came over plain http has no such thing, whatever its type says.
  if (!('mediaDevices' in navigator)) return onState('insecure')
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    })
    const stop = () => {
      for (const one of stream.getTracks()) one.stop()
    }
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    video.srcObject = stream
    await video.play()
    const [track] = stream.getVideoTracks()
    running.onTrack(track !== undefined && hasTorch(track) ? track : undefined)
    onState('on')
    await lookOn(video, running)
  } catch (error) {
    if (!signal.aborted) onState(whyNot(error))
  }
}

const hasTorch = (track: MediaStreamTrack): boolean =>
  'getCapabilities' in track && 'torch' in track.getCapabilities()

async function lookOn(video: HTMLVideoElement, { signal, onRead }: Running): Promise<void> {
  const reader = await codeReader()
  const seen = new Map<string, number>()
  const isNew = (text: string): boolean => {
    const before = seen.get(text) ?? Number.NEGATIVE_INFINITY
    seen.set(text, performance.now())
    return performance.now() - before > SAME_MS
  }
  while (!signal.aborted) {
    const texts = await reader(video)
    for (const text of isEnded(signal) ? [] : texts.filter(isNew)) onRead(text)
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_MS)
    })
  }
}

/** Asked anew: it may have ended while a picture was read. */
const isEnded = (signal: AbortSignal): boolean => signal.aborted

function whyNot(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'noCamera' : 'busy'
}
