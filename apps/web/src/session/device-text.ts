import type { Device } from '@prongsai/domain/office/device'
import { useTranslation } from 'react-i18next'

/** A device as a person would call it: Chrome on Windows. */
export function useDeviceText(): (device: Device) => string {
  const { t } = useTranslation('session')
  return ({ browser, system }) => {
    if (browser === null) return system ?? t('deviceUnknown')
    return system === null ? browser : t('device', { browser, system })
  }
}
