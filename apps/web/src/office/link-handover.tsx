import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { LinkCode } from './link-code.tsx'

/** A one-time link and whose it is; `again` for who already has a name to sign in by. */
export type HandedLink = {
  readonly token: string
  readonly expiresAt: string
  readonly person: string
  readonly name: string
  readonly again: boolean
}

/** The link, this once: to copy, to scan, until when it opens, and what to tell the person. */
export function LinkHandover({ link }: { readonly link: HandedLink }) {
  const { t } = useTranslation('office')
  const { moment } = useDays()
  const address = `${location.origin}/link/${link.token}`
  return (
    <div className="stack">
      <p className="note">
        <strong>{t('link.once')}</strong>
      </p>
      <div className="handover">
        <div className="stack-near">
          <LinkLine address={address} />
          <p>{t('link.until', { moment: moment(link.expiresAt) })}</p>
          <div>
            <p>
              <strong>{t('link.tell')}</strong>
            </p>
            <ol>
              <li>{link.again ? t('link.step1Again') : t('link.step1')}</li>
              <li>{t('link.step2', { address: location.origin })}</li>
              <li>{t('link.step3')}</li>
            </ol>
          </div>
          <p className="soft small">{t('link.privately')}</p>
          {isLocal(location.hostname) && (
            <p className="soft small">{t('link.local', { host: location.hostname })}</p>
          )}
        </div>
        <LinkCode address={address} label={t('link.code')} />
      </div>
    </div>
  )
}

const isLocal = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.')

function LinkLine({ address }: { readonly address: string }) {
  const { t } = useTranslation('office')
  const line = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    line.current?.select()
    // A browser copies by itself only where the address is https or this machine's own.
    const copied = await copyText(address)
    setSaid(copied ? t('link.copied') : t('link.copyByHand'))
  }
  return (
    <div className="handover-line">
      <TextInput
        ref={line}
        label={t('link.address')}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row">
        <Button onClick={() => void copy()}>{t('link.copy')}</Button>
        <output>{said}</output>
      </div>
    </div>
  )
}

async function copyText(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
