import type { counter as thai } from '../th/counter.ts'
import type { WordsLike } from '../words-like.ts'

export const counter: WordsLike<typeof thai> = {
  photos: {
    title: 'Photos of its condition',
    out: 'As it went',
    back: 'As it came back',
    noneOut: 'No photo as it went',
    noneBack: 'No photo as it came back',
    alt: 'Photo {{n}}, {{when}}, {{code}}',
    help: 'A photo is kept with this thing of the loan as soon as it is taken',
    slip: 'Attach the signed slip',
    slipHelp: 'Photograph or attach its scan; it is kept with this loan, and may follow later on its page',
  },
  scan: {
    title: 'Scan what is brought back',
    about: 'Scan or type each code. From the first scan on, only what is scanned or counted comes back',
    camera: 'Open the camera',
    closeCamera: 'Close the camera',
    marked: 'Scanned',
    came: 'To be taken back: {{code}} {{name}}',
    counted: '{{n}} of {{out}} {{unit}} come back. Where some are missing, correct the count',
    toCount: 'Correct the count of {{code}}',
    earlier: '{{code}} {{name}} came back earlier in this loan',
    stranger: '{{code}} {{name}} is not of this loan',
    strangerOf: 'It is in {{label}}, lent to {{borrower}}, due on {{due}}',
    strangerNone: 'It is lent to nobody',
    open: 'Open the return of {{label}}',
    left: '{{n}} not scanned yet',
    allScanned: 'Everything has been scanned',
    failing: 'A point that was well when it went is not well now',
    asDamaged: 'Record it as damaged',
  },
}
