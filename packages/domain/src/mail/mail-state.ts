/** สถานะการส่งอีเมล. The message in the system is the truth; a mail only brings it to who does not look in. */
export const mailStates = { queued: 'รอส่ง', sent: 'ส่งแล้ว', failed: 'ส่งไม่สำเร็จ' } as const

export type MailState = keyof typeof mailStates
