import { fileKinds } from '@prongsai/domain/file/file-kind'
import type { AttachedTo } from '@prongsai/domain/file/file.input'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useFailure } from '../refusal.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { AddPapers } from './add-files.tsx'
import { useAttached, useAttachmentActs, type Attached } from './attached.ts'
import { CaptionDialog } from './caption-dialog.tsx'
import type { SendingFile } from './file-queue.ts'
import { ComingActs, ComingState } from './coming-file.tsx'

/** เอกสารที่แนบ of a record, as a list. */
export function Papers({ subject }: { readonly subject: AttachedTo }) {
  const { t } = useTranslation('file')
  const { query, mayAttach, papers, papersComing } = useAttached(subject)
  const isEmpty = papers.length + papersComing.length === 0
  if (query.data !== undefined && isEmpty && !mayAttach) return null
  return (
    <section className="sheet facts" aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <Answer query={query} lines={2}>
        {() => (
          <>
            {isEmpty ? (
              <p className="soft">{t('noPapers')}</p>
            ) : (
              <ul className="paper-list">
                {papers.map((paper) => (
                  <Paper key={paper.id} paper={paper} />
                ))}
                {papersComing.map((file) => (
                  <ComingPaper key={file.id} file={file} />
                ))}
              </ul>
            )}
            {mayAttach && <AddPapers subject={subject} />}
          </>
        )}
      </Answer>
    </section>
  )
}

export const ComingPaper = ({ file }: { readonly file: SendingFile }) => (
  <li data-problem={file.problem !== null || undefined}>
    <span className="paper-name">{file.name}</span>
    <ComingState file={file} />
    <ComingActs file={file} />
  </li>
)

export function Paper({ paper }: { readonly paper: Attached }) {
  const { t } = useTranslation('file')
  const { moment } = useDays()
  const [asked, setAsked] = useState<'caption' | 'takeAway'>()
  const { takeAway } = useAttachmentActs(() => setAsked(undefined))
  const failure = useFailure(takeAway.error)
  return (
    <li>
      <a className="paper-name" href={`/files/${paper.fileId}`} download rel="external">
        {paper.name}
      </a>
      {paper.caption !== '' && <span>{paper.caption}</span>}
      <span className="soft small">
        {`${fileKinds[paper.kind].word} · ${sizeText(paper.bytes)} · `}
        {t('attachedBy', { by: paper.attachedBy, at: moment(paper.attachedAt) })}
      </span>
      {paper.mayChange && (
        <span className="row coming-acts">
          <button type="button" className="link-button" onClick={() => setAsked('caption')}>
            {t('caption')}
          </button>
          <button type="button" className="link-button" onClick={() => setAsked('takeAway')}>
            {t('takeAway')}
          </button>
        </span>
      )}
      {asked === 'caption' && <CaptionDialog attached={paper} onClose={() => setAsked(undefined)} />}
      <ReasonDialog
        opened={asked === 'takeAway'}
        title={t('takeAwayPaper')}
        about={<p>{t('takeAwayWhat')}</p>}
        confirm={t('takeAwayPaper')}
        danger
        busy={takeAway.isPending}
        failure={failure}
        onConfirm={(reason) => takeAway.mutate({ id: paper.id, reason })}
        onClose={() => setAsked(undefined)}
      />
    </li>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
