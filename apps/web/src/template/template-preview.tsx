import { refusalText } from '@prongsai/domain/refusal'
import {
  filledLines,
  filledParts,
  type FilledLine,
  type FilledPart,
  type PaperValues,
} from '@prongsai/domain/template/filled'
import { formOf, type PaperKind } from '@prongsai/domain/template/paper-kind'
import { parseColumns } from '@prongsai/domain/template/plan-columns'
import { planItemFields } from '@prongsai/domain/template/plan-fields'
import { fieldOf, fieldsOf, parseTemplate } from '@prongsai/domain/template/template'
import { useTranslation } from 'react-i18next'

/** What the words make, with invented values in their fields; or what is wrong with them, and where. */
export function TemplatePreview({ kind, body }: { readonly kind: PaperKind; readonly body: string }) {
  const { t } = useTranslation('template')
  return (
    <section className="sheet template-preview" aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      {formOf[kind] === 'table' ? <Columns body={body} /> : <Words kind={kind} body={body} />}
    </section>
  )
}

const examples = (kind: PaperKind): PaperValues =>
  Object.fromEntries(Object.entries(fieldsOf(kind)).map(([name, { example }]) => [name, example]))

function Words({ kind, body }: { readonly kind: PaperKind; readonly body: string }) {
  const { t } = useTranslation('template')
  const read = parseTemplate(kind, body)
  if (!read.ok) return <Fault text={refusalText(read.refusal)} />
  const values = examples(kind)
  return (
    <div className="template-paper" lang="th">
      <p className="template-subject">
        {t('subject')} <Parts parts={filledParts(kind, read.value.subject, values)} />
      </p>
      {filledLines(kind, read.value.lines, values).map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line of the words is known by its place alone
        <Line key={index} kind={kind} line={line} />
      ))}
    </div>
  )
}

const Fault = ({ text }: { readonly text: string }) => <output className="template-fault">{text}</output>

function Line({ kind, line }: { readonly kind: PaperKind; readonly line: FilledLine }) {
  const { t } = useTranslation('template')
  if (line.shape !== 'block')
    return (
      <p className={`template-${line.shape}`}>
        <Parts parts={line.parts} />
      </p>
    )
  const [part] = line.parts
  const about = part === undefined || part.is === 'words' ? '' : (fieldOf(kind, part.field)?.about ?? '')
  return <p className="template-block">{t('table', { about })}</p>
}

const Parts = ({ parts }: { readonly parts: readonly FilledPart[] }) =>
  parts.map((part, index) =>
    part.is === 'words' ? (
      part.text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- a part of a line is known by its place alone
      <mark key={index} title={part.field}>
        {part.is === 'dots' ? '........................' : part.text}
      </mark>
    ),
  )

function Columns({ body }: { readonly body: string }) {
  const read = parseColumns(body)
  if (!read.ok) return <Fault text={refusalText(read.refusal)} />
  return (
    <div className="template-wide">
      <table lang="th">
        <thead>
          <tr>
            {read.value.map(({ head, width }) => (
              <th key={head} style={{ width: `${width}mm` }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {read.value.map(({ head, field }) => (
              <td key={head}>{planItemFields[field].example}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
