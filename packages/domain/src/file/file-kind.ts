/** ชนิดของแฟ้ม: what is kept, how it is served, what its name ends with, and what people call it. */
export const fileKinds = {
  jpeg: { group: 'image', type: 'image/jpeg', ending: 'jpg', word: 'รูปภาพ' },
  png: { group: 'image', type: 'image/png', ending: 'png', word: 'รูปภาพ' },
  webp: { group: 'image', type: 'image/webp', ending: 'webp', word: 'รูปภาพ' },
  pdf: { group: 'paper', type: 'application/pdf', ending: 'pdf', word: 'PDF' },
  xlsx: {
    group: 'paper',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    word: 'Excel',
  },
  docx: {
    group: 'paper',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    word: 'Word',
  },
  pptx: {
    group: 'paper',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ending: 'pptx',
    word: 'PowerPoint',
  },
  xls: { group: 'paper', type: 'application/vnd.ms-excel', ending: 'xls', word: 'Excel' },
  doc: { group: 'paper', type: 'application/msword', ending: 'doc', word: 'Word' },
  ppt: { group: 'paper', type: 'application/vnd.ms-powerpoint', ending: 'ppt', word: 'PowerPoint' },
  ods: {
    group: 'paper',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    ending: 'ods',
    word: 'OpenDocument',
  },
  odt: {
    group: 'paper',
    type: 'application/vnd.oasis.opendocument.text',
    ending: 'odt',
    word: 'OpenDocument',
  },
} as const satisfies Record<string, { group: FileGroup; type: string; ending: string; word: string }>

export type FileGroup = 'image' | 'paper'
export type FileKind = keyof typeof fileKinds

export type ImageKind = 'jpeg' | 'png' | 'webp'

/** The name that a file is given out under: what it really is decides how it ends. */
export function nameWithEnding(name: string, kind: FileKind): string {
  const { ending } = fileKinds[kind]
  const known = kind === 'jpeg' ? ['jpg', 'jpeg'] : [ending]
  const at = name.lastIndexOf('.')
  if (at > 0 && known.includes(name.slice(at + 1).toLowerCase())) return name
  const bare = at > 0 && name.length - at <= 6 ? name.slice(0, at) : name
  return `${bare}.${ending}`
}
