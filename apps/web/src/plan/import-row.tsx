import { Button } from '@mantine/core'
import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import { formatBaht } from '@prongsai/domain/money/satang'
import { methods } from '@prongsai/domain/procurement/ground'
import { purchaseKinds } from '@prongsai/domain/procurement/purchase'
import type { PlanOffice } from '@prongsai/domain/plan/intake/plan-office'
import type { RowToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'
import type { Answering } from './import-answers.ts'
import { MendRow } from './import-mend.tsx'
import { ImportQuestion } from './import-question.tsx'

const tones: Readonly<Record<RowToTake['verdict'], Tone>> = { ready: 'done', note: 'soon', question: 'late' }

type Props = { readonly row: RowToTake; readonly office: PlanOffice; readonly answering: Answering }

/** A row of the file: what it says, what is asked, and what it would become. */
export function ImportRow({ row, office, answering }: Props) {
  const { t } = useTranslation('planImport')
  const { item, lineId } = row
  return (
    <tr>
      <td data-head={t('rows.place')}>{t('rows.at', { sheet: row.sheet, row: row.row })}</td>
      <th scope="row">
        <Told row={row} />
        <Said row={row} office={office} answering={answering} />
      </th>
      <td data-head={t('rows.unit')}>{unitOf(row, office)}</td>
      <td className="number" data-head={t('rows.estimate')}>
        {item?.amount == null ? '' : formatBaht(item.amount)}
      </td>
      <td data-head={t('rows.month')}>
        {item?.startsMonth == null ? '' : formatThaiMonth(item.startsMonth)}
      </td>
      <td data-head={t('rows.method')}>
        <Method row={row} />
      </td>
      <td data-head={t('rows.line')}>
        {office.lines.find(({ id }) => id === lineId)?.name ?? (item === null ? '' : t('rows.noLine'))}
      </td>
      <td data-head={t('rows.verdict')}>
        <StateBadge
          tone={row.skipped ? 'idle' : tones[row.verdict]}
          word={t(row.skipped ? 'rows.skipped' : `rows.is.${row.verdict}`)}
        />
      </td>
    </tr>
  )
}

function unitOf({ unitId, item }: RowToTake, { units }: PlanOffice): string {
  const unit = units.find(({ id }) => id === unitId)
  return unit?.shortName ?? unit?.name ?? item?.unit ?? ''
}

function Method({ row: { kind, foreseen } }: { readonly row: RowToTake }) {
  const { t } = useTranslation('planImport')
  if (kind === null) return null
  const exempt = foreseen?.exempt === null ? 'rows.publish' : 'rows.exempt'
  return (
    <>
      {purchaseKinds[kind]}
      {foreseen !== null && (
        <span className="soft small plan-import-of">
          {methods[foreseen.method]} · {t(exempt)}
        </span>
      )}
    </>
  )
}

function Told({ row: { item, skipped, remarks } }: { readonly row: RowToTake }) {
  const { t } = useTranslation('planImport')
  if (item === null) return skipped ? t('rows.leftOut') : (toldOf(remarks[0]) ?? t('rows.sum'))
  const count = item.quantity === null ? '' : `${item.quantity} ${item.unitOfMeasure}`
  const about = [count, item.programme, item.kind].map((part) => part.trim()).filter((part) => part !== '')
  return (
    <>
      {item.name === '' ? t('rows.unnamed') : item.name}
      <span className="soft small plan-import-of">{about.join(' · ')}</span>
    </>
  )
}

/** What the file says there, but of a sum, which the question names. */
const toldOf = (remark: RowToTake['remarks'][number] | undefined): string | undefined =>
  remark?.code === 'sum-differs' ? undefined : remark?.cell?.text

/** What is asked and noted of the row, and the ways to answer, to mend and to take an answer back. */
function Said({ row, office, answering }: Props) {
  const { t } = useTranslation('planImport')
  const [mends, setMends] = useState(false)
  const notes = row.remarks.filter(({ weight }) => weight === 'note')
  return (
    <div className="plan-import-said">
      {row.remarks
        .filter(({ weight }) => weight === 'question')
        .map((question) => (
          <ImportQuestion
            key={`${question.code} ${question.field ?? ''}`}
            question={question}
            onAnswer={(answer) => answering.answer(row, answer)}
          />
        ))}
      {notes.length > 0 && !row.skipped && (
        <ul className="row-notes small">
          {notes.map((note) => (
            <li key={`${note.code} ${note.field ?? ''}`}>{note.text}</li>
          ))}
        </ul>
      )}
      {mends && row.item !== null && <MendRow row={row} office={office} answering={answering} />}
      <div className="row">
        {row.item !== null && (
          <Button variant="subtle" size="compact-md" aria-expanded={mends} onClick={() => setMends(!mends)}>
            {t(mends ? 'rows.close' : 'rows.mend')}
          </Button>
        )}
        {answering.answerOf(row) !== undefined && (
          <Button variant="subtle" size="compact-md" onClick={() => answering.takeBack(row)}>
            {t('rows.takeBack')}
          </Button>
        )}
      </div>
    </div>
  )
}
