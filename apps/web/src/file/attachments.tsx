import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { Papers } from './papers.tsx'
import { Photos } from './photos.tsx'

/** รูปและเอกสาร of a record that has both in one place. */
export const Attachments = ({ subject }: { readonly subject: AttachedTo }) => (
  <>
    <Photos subject={subject} />
    <Papers subject={subject} />
  </>
)
