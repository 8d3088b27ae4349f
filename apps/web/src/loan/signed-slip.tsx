import { useTranslation } from 'react-i18next'
import { AddSlip } from '../file/add-files.tsx'
import { useAttached } from '../file/attached.ts'
import { ComingActs, ComingState } from '../file/coming-file.tsx'

/** ใบยืมที่ลงนามแล้ว: its photo or its scan is kept with the loan. */
export function SignedSlip({ loanId }: { readonly loanId: string }) {
  const { t } = useTranslation('counter')
  const subject = { kind: 'loan', id: loanId } as const
  const { photos, papers, photosComing, papersComing } = useAttached(subject)
  return (
    <fieldset className="signed-slip">
      <legend>{t('photos.slip')}</legend>
      <ul className="paper-list">
        {[...photos, ...papers].map((one) => (
          <li key={one.id}>
            <a className="paper-name" href={`/files/${one.fileId}`} download rel="external">
              {one.name}
            </a>
          </li>
        ))}
        {[...photosComing, ...papersComing].map((file) => (
          <li key={file.id}>
            <span className="paper-name">{file.name}</span>
            <ComingState file={file} />
            <ComingActs file={file} />
          </li>
        ))}
      </ul>
      <AddSlip subject={subject} />
      <p className="soft small">{t('photos.slipHelp')}</p>
    </fieldset>
  )
}
