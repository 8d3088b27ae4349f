import type { place as thai } from '../th/place.ts'
import type { WordsLike } from '../words-like.ts'

export const place = {
  title: 'Places',
  about: 'Buildings, floors and rooms, to choose from and to narrow the register by',
  settings: 'Settings',
  none: 'No place yet: begin with a building, then add the rooms within it',
  open: 'Add a place',
  add: 'Add within',
  change: 'Change',
  changeTitle: 'Change {{name}}',
  close: 'Close',
  closeTitle: 'Close {{name}}',
  closed: 'The place is closed',
  save: 'Save',
  saved: 'The place is saved',
  name: 'Name',
  nameHelp: 'Such as: office building, second floor, treasury',
  parent: 'Within',
  cards: '{{n, number}} entries',
  words: 'Words of the register that mean no place yet',
  wordsAbout: 'Choose which place each means; its entries stand there at once, and keep their words',
  bind: 'Choose a place',
  bindOf: 'Place of {{word}}',
  bound: '{{n, number}} entries are in their place',
} satisfies WordsLike<typeof thai>
