import { Button, NativeSelect } from '@mantine/core'
import { columnName } from '@prongsai/domain/sheet/sheet'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import type { Pointing } from './use-headings.ts'

type Props = { readonly intakeId: string; readonly sheet: string; readonly pointing: Pointing }

/** Where the heading of a sheet was not found, or not rightly: the officer points at its row. */
export function HeadingPicker(props: Props) {
  const { t } = useTranslation('intake')
  const { sheet, pointing } = props
  const [opened, setOpened] = useState(false)
  return (
    <div className="stack-near">
      <div className="row">
        <Button variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t('heading.point')}
          <span className="visually-hidden"> {sheet}</span>
        </Button>
        {pointing.isPointed(sheet) && (
          <Button variant="subtle" disabled={pointing.busy} onClick={() => pointing.letGo(sheet)}>
            {t('heading.letGo')}
            <span className="visually-hidden"> {sheet}</span>
          </Button>
        )}
      </div>
      {opened && <Preview {...props} />}
    </div>
  )
}

const levelsOffered = [1, 2, 3] as const

function Preview({ intakeId, sheet, pointing }: Props) {
  const { t } = useTranslation('intake')
  const [levels, setLevels] = useState(1)
  const previews = useQuery(trpc.intake.previews.queryOptions({ intakeId }))
  const failure = useFailure(previews.error)
  const rows = previews.data?.find(({ name }) => name === sheet)?.rows
  if (previews.isPending) return <Loading />
  if (failure !== undefined) return <FailureNote message={failure} />
  if (rows === undefined) return <p className="soft">{t('heading.noPreview')}</p>
  return (
    <>
      <p className="soft">{t('heading.help')}</p>
      <NativeSelect
        label={t('heading.levels')}
        className="heading-levels"
        value={String(levels)}
        onChange={(event) => setLevels(Number(event.currentTarget.value))}
        data={levelsOffered.map((n) => ({ value: String(n), label: t('heading.levelsOf', { n }) }))}
      />
      {pointing.failure !== undefined && <FailureNote message={pointing.failure} />}
      <PreviewTable
        sheet={sheet}
        rows={rows}
        busy={pointing.busy}
        onPoint={(top) => pointing.point({ sheet, top, levels })}
      />
    </>
  )
}

type Row = { readonly row: number; readonly texts: readonly string[] }

function PreviewTable(props: {
  readonly sheet: string
  readonly rows: readonly Row[]
  readonly busy: boolean
  readonly onPoint: (row: number) => void
}) {
  const { t } = useTranslation('intake')
  const width = Math.max(...props.rows.map(({ texts }) => texts.length))
  const columns = Array.from({ length: width }, (_, column) => columnName(column))
  return (
    <section className="wide-table" aria-label={t('heading.first', { sheet: props.sheet })}>
      <table className="figures heading-preview">
        <thead>
          <tr>
            <th scope="col">{t('heading.row')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('heading.is')}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ row, texts }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={props.busy}
                  onClick={() => props.onPoint(row)}
                >
                  {t('heading.is')}
                  <span className="visually-hidden"> {t('heading.isRow', { row })}</span>
                </Button>
              </td>
              {columns.map((column, at) => (
                <td key={column}>{texts[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
