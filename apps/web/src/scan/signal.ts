const KEPT = 'prongsai.scan.signal'

/** Whether a scan is heard and felt; it is unless somebody switched it off on this machine. */
export const isSignalled = (): boolean => localStorage.getItem(KEPT) !== 'off'

export const keepSignalled = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off')

let audio: AudioContext | undefined

/** A short high tone for what was found, two low ones for what was not; felt as well where the machine can. */
export function signal(found: boolean): void {
  if (!isSignalled()) return
  if ('vibrate' in navigator) navigator.vibrate(found ? 60 : [60, 60, 60])
  audio ??= new AudioContext()
  tone(audio, { pitch: found ? 880 : 220, after: 0 })
  if (!found) tone(audio, { pitch: 220, after: 0.16 })
}

function tone(
  context: AudioContext,
  { pitch, after }: { readonly pitch: number; readonly after: number },
): void {
  const from = context.currentTime + after
  const sounding = context.createOscillator()
  const loudness = context.createGain()
  sounding.frequency.value = pitch
  loudness.gain.setValueAtTime(0.15, from)
  loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.12)
  sounding.connect(loudness).connect(context.destination)
  sounding.start(from)
  sounding.stop(from + 0.13)
}
