import type { template as thai } from '../th/template.ts'
import type { WordsLike } from '../words-like.ts'

export const template = {
  title: 'Wording of papers',
  about:
    'The words of the official papers that the system prints. The office may have its own; what was printed already keeps the words it had',
  settings: 'Settings',
  garuda:
    'The place of the garuda is kept free as the rules of correspondence ask (3 cm high, 1.5 cm below the edge; 1.5 cm on a memo), but the mark is not printed: print on the office’s own garuda paper',
  kind: 'Paper',
  whose: 'Words in use',
  own: 'The office’s',
  shipped: 'The system’s',
  changed: 'Last changed',
  never: 'Never changed',
  edit: 'Words',
  body: 'Words of the paper',
  bodyHelp:
    'One line is one paragraph; the first begins with "เรื่อง". A field stands in { }. A line that begins with # is a heading, with - a point, with = centred',
  columnsHelp: 'One line is one column: head | {field} | width in mm, no more than 246 mm together',
  reason: 'Why it is changed',
  reasonHelp: 'Kept in the history of the wording',
  save: 'Save the wording',
  saved: 'Saved: what is printed from now on has these words',
  preview: 'Preview',
  previewAbout: 'Fields show invented values; one that is not known yet prints dots to write on',
  subject: 'เรื่อง',
  table: 'Table or list: {{about}}',
  fields: 'Fields to use',
  fieldsAbout: 'Press a field to put it where the cursor is',
  must: 'has to be there',
  insert: 'Insert the field {{name}}',
  versions: 'The office’s versions',
  noVersions: 'The system’s words are in use and were never changed',
  version: 'Version {{n}}',
  back: 'Back to the system’s words',
  backTitle: 'Back to the system’s words',
  backAbout: 'Every version of the office stays in the history',
  backDone: 'The system’s words are in use again',
  take: 'Edit from this version',
} as const satisfies WordsLike<typeof thai>
