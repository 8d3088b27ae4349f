import type { setup as thai } from '../th/setup.ts'
import type { WordsLike } from '../words-like.ts'

export const setup = {
  title: 'Begin with Prongsai',
  steps: {
    code: 'Confirm who installs',
    choice: 'How to begin',
    office: 'The office',
    administrator: 'Administrator',
    finish: 'Check',
  },
  code: {
    required: 'Type the setup code',
    label: 'Setup code',
    help: 'It stands on the terminal of the machine that runs this system and works once, so that nobody else on the network can set it up before you.',
  },
  choice: {
    label: 'How would you like to begin?',
    own: 'Set up your own office',
    ownHelp: 'Begin with an empty register, and bring in the Excel file that you have later',
    sample: 'Open the sample office',
    sampleHelp:
      'อบต.เกาะสะท้อน with two years of invented people and assets to try things out, never mixed with real records',
  },
  office: {
    identity: 'Name of the office',
    name: 'Full name',
    nameHelp: 'As in official letters, such as องค์การบริหารส่วนตำบลเกาะสะท้อน',
    shortName: 'Short name',
    shortNameHelp: 'Such as อบต.เกาะสะท้อน',
    place: 'Place',
    address: 'Address',
    addressHelp: 'Number, village, road and postcode',
    subdistrict: 'Subdistrict',
    district: 'District',
    province: 'Province',
    telephone: 'Telephone',
    units: 'Units',
    unitsHelp: 'Those that most offices have. Rename, add or remove them now, or later under Settings.',
    unitName: 'Name of unit {{number}}',
    unitShortName: 'Short name',
    unitAdd: 'Add a unit',
    unitTakeOut: 'Remove',
  },
  administrator: {
    about:
      'An administrator adds people, gives them roles and keeps the facts of the office. Others can be added later.',
    name: 'Name and surname',
    nameHelp: 'With the title, such as นางสาวสมหญิง ใจดี',
    position: 'Position',
    positionHelp: 'Such as นักวิชาการพัสดุชำนาญการ',
  },
  finish: {
    ownTitle: 'About to set up {{name}}',
    ownWhat: 'Units: {{units}}. {{administrator}} becomes the first administrator, user name {{username}}.',
    sampleTitle: 'About to open the sample office',
    sampleWhat:
      'The system builds two years of work of อบต.เกาะสะท้อน in less than a minute. This page then shows everybody’s user name, and the terminal the password to try it with.',
    own: 'Set up the office',
    sample: 'Build the sample office',
    working: 'Building. Keep this page open.',
  },
  sample: {
    ready: 'The sample office is ready. Everybody and everything in it is invented.',
    password:
      'Everybody has the same password. It is shown at the terminal of the machine that runs the system (the line “everybody’s password”). Note it down: it is kept nowhere else.',
    people: 'Who can sign in to the sample office',
    username: 'User name',
    roles: 'Roles',
    name: 'Name and position',
    go: 'Go to sign in',
  },
  done: 'All set. You can sign in now.',
  already: 'This system is already set up',
} satisfies WordsLike<typeof thai>
