import type { home as thai } from '../th/home.ts'
import type { WordsLike } from '../words-like.ts'

export const home = {
  title: 'Home',
  notices: 'Messages to you',
  known: 'Noted',
  noticeKnown: 'Noted: {{title}} {{day}}',
  waiting: 'Waiting for you',
  purchaseWaits: 'Purchase {{number}} {{name}}: {{step}}',
  purchaseGo: 'Open',
  intakeWaits: 'The file {{file}} is not in the register yet',
  intakeGoOn: 'Go on',
  delegationUnsent: 'The copy of the delegation order {{number}} has not been sent to the State Audit Office',
  delegationGo: 'Record the sending',
  waitingNone: 'Nothing is waiting for you',
  due: 'Late, and due soon',
  dueNone: 'Nothing is late or due soon',
  warrantyEnds: 'The warranty of {{name}} ({{code}}) ends',
  own: 'In your own name',
  ownAll: 'All of them in the register',
  overview: 'Look at the register by category, age, price, condition, warranty and when last seen',
  repairLate: '{{name}}, sent to {{repairer}}, is not back yet',
  lateBy: '{{days}} days late',
  endsIn: 'in {{days}} days ({{day}})',
  endsToday: 'today ({{day}})',
  changed: 'What changed last',
  changedNone: 'Nothing has been recorded yet',
} satisfies WordsLike<typeof thai>
