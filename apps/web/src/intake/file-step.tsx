import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { refusalText } from '@prongsai/domain/refusal'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Facts } from '../ui/facts.tsx'
import { useBringing } from './bring-file.ts'
import { FileDrop } from './file-drop.tsx'
import { HeadingPicker } from './heading-picker.tsx'
import type { Intake } from './intake.ts'
import type { StepId } from './intake-step.ts'
import { StepEnd } from './step-end.tsx'
import { StepHead } from './step-head.tsx'
import { useHeadings } from './use-headings.ts'
import { useRefresh } from './use-intake.ts'
import { useWishes } from './use-wishes.ts'

type Props = { readonly intake: Intake; readonly go: (step: StepId) => void }

/** The file: what was found in it, or why it cannot be read; and another in its place. */
export function FileStep({ intake, go }: Props) {
  const { t } = useTranslation('intake')
  const refresh = useRefresh()
  const bringing = useBringing(intake.id, () => void refresh())
  return (
    <>
      <StepHead title={t('step.file')} />
      {intake.state === 'failed' ? <Failed intake={intake} /> : <Read intake={intake} />}
      {intake.failure?.code === 'sheet/no-table' && <PointAtHeadings intake={intake} />}
      <section className="stack-near" aria-labelledby="other-file">
        <div>
          <h3 id="other-file">{t('file.other')}</h3>
          <p className="soft">{t(intake.state === 'failed' ? 'file.failedThen' : 'file.otherHelp')}</p>
        </div>
        <FileDrop bringing={bringing} quiet={intake.state !== 'failed'} />
      </section>
      {intake.state === 'rows' && <StepEnd at="file" go={go} />}
    </>
  )
}

function Read({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake')
  const { moment } = useDays()
  const rows = intake.counts.reduce((sum, count) => sum + count.rows, 0)
  const tables = intake.found?.tables.length ?? 0
  return (
    <Facts
      groups={[
        {
          title: t('file.read'),
          facts: [
            { label: t('file.found'), value: t('file.foundText', { tables, rows }) },
            { label: t('file.begun'), value: moment(intake.begunAt.toISOString()) },
            { label: t('file.by'), value: intake.begunBy },
          ],
        },
      ]}
    />
  )
}

function Failed({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake')
  const refresh = useRefresh()
  const setColumns = useMutation(trpc.intake.setColumns.mutationOptions({ onSuccess: refresh }))
  const failure = useFailure(setColumns.error)
  const hidden = intake.wishes.hidden !== true && (intake.found?.sheets ?? []).some((sheet) => sheet.hidden)
  return (
    <div className="failure" role="alert">
      <h3>{t('file.failed')}</h3>
      {intake.failure !== null && <p>{refusalText(intake.failure)}</p>}
      {hidden && (
        <Button
          variant="default"
          loading={setColumns.isPending}
          onClick={() =>
            setColumns.mutate({
              intakeId: intake.id,
              hidden: true,
              columns: [...(intake.wishes.columns ?? [])],
            })
          }
        >
          {t('file.readHidden')}
        </Button>
      )}
      {failure !== undefined && <FailureNote message={failure} />}
    </div>
  )
}

/** A workbook in which no heading was recognised may still be a register: its officer knows where. */
function PointAtHeadings({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake')
  const pointing = useHeadings(intake, useWishes(intake))
  const sheets = intake.found?.sheets.filter(({ hidden, rows }) => rows > 0 && !hidden) ?? []
  return (
    <section className="sheet stack-near" aria-labelledby="point-at-headings">
      <div>
        <h3 id="point-at-headings">{t('heading.point')}</h3>
        <p className="soft">{t('heading.failed')}</p>
      </div>
      {sheets.map(({ name }) => (
        <div key={name} className="stack-near">
          <h4 className="heading-sheet">{t('columns.table', { sheet: name })}</h4>
          <HeadingPicker intakeId={intake.id} sheet={name} pointing={pointing} />
        </div>
      ))}
    </section>
  )
}
