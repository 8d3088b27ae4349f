import type { NewLink } from '@prongsai/api/office/invite-person'
import { formatThaiInstant } from '@prongsai/domain/calendar/buddhist'
import { instantFrom } from '@prongsai/domain/calendar/civil-date'

/** What a command says of a new link. */
export const linkTold = (publicUrl: string, { token, expiresAt }: NewLink): string => `
  เปิดลิงก์นี้เพื่อตั้งรหัสผ่าน ใช้ได้ครั้งเดียว ถึง ${formatThaiInstant(instantFrom(new Date(expiresAt)))}
  Open this link once to set the password:

  ${publicUrl}/link/${token}

`
