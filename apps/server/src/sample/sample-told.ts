import { roles } from '@prongsai/domain/access/role'
import type { SampleSignIns } from './build-sample.ts'

/** The names to sign in by, and the password of them all, as the terminal shows them once: they are kept nowhere. */
export const sampleTold = ({ password, people }: SampleSignIns): string =>
  [
    '',
    '  สร้างสำนักงานตัวอย่างแล้ว บุคคลและข้อมูลทั้งหมดสมมติขึ้น',
    '  The sample office is ready. Everybody and everything in it is invented.',
    '',
    `  รหัสผ่านของทุกคน · everybody's password:  ${password}`,
    '',
    ...people.map(
      (person) => `  ${person.username.padEnd(12)} ${rolesOf(person)} · ${person.name} ${person.position}`,
    ),
    '',
    '',
  ].join('\n')

const rolesOf = (person: SampleSignIns['people'][number]): string =>
  person.roles.map((role) => roles[role]).join(', ')
