import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { AddSlip } from './add-files.tsx'
import { useAttached } from './attached.ts'
import { ComingPaper, Paper } from './papers.tsx'

type Props = {
  readonly subject: AttachedTo
  readonly title: string
  /** What it is good for to attach here. */
  readonly about?: string
}

/** สำเนาเอกสาร of a record, photographed or scanned, in one list. */
export function Scans({ subject, title, about }: Props) {
  const { query, mayAttach, all, coming } = useAttached(subject)
  const isEmpty = all.length + coming.length === 0
  if (query.data !== undefined && isEmpty && !mayAttach && query.data.unseen === 0) return null
  return (
    <section className="sheet facts" aria-labelledby="scans">
      <h2 id="scans">{title}</h2>
      {about !== undefined && mayAttach && <p className="soft small">{about}</p>}
      <ScanList subject={subject} />
    </section>
  )
}

/** The same without a head, for what has one already. */
export function ScanList({
  subject,
  readOnly = false,
}: {
  readonly subject: AttachedTo
  /** Where the ways to add stand elsewhere. */
  readonly readOnly?: boolean
}) {
  const { t } = useTranslation('file')
  const { query, mayAttach, all, coming } = useAttached(subject)
  const unseen = query.data?.unseen ?? 0
  return (
    <Answer query={query} lines={2}>
      {() => (
        <>
          {all.length + coming.length === 0 ? (
            <p className="soft">{t('noPapers')}</p>
          ) : (
            <ul className="paper-list">
              {all.map((paper) => (
                <Paper key={paper.id} paper={paper} />
              ))}
              {coming.map((file) => (
                <ComingPaper key={file.id} file={file} />
              ))}
            </ul>
          )}
          {mayAttach && !readOnly && <AddSlip subject={subject} />}
          {unseen > 0 && !readOnly && <p className="soft small">{t('unseen', { n: unseen })}</p>}
        </>
      )}
    </Answer>
  )
}
