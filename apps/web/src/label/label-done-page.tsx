import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { PageHead } from '../ui/page-head.tsx'
import { LabelFrame } from './label-preview.tsx'

/** A printing that is recorded: its file, its page for the browser's own print, and how to print it so that it fits. */
export function LabelDonePage() {
  const { t } = useTranslation('label')
  const { run = '' } = useParams({ strict: false })
  const kept = useQuery(trpc.label.run.queryOptions({ id: run }))
  const sheet = `/labels/runs/${run}/sheet`
  return (
    <>
      <PageHead
        title={t('done.title')}
        about={t('done.about')}
        count={kept.data && t('count', { n: kept.data.labels })}
        above={{ href: '/assets', name: t('done.more') }}
        action={
          <>
            <Button component="a" href={`${sheet}.pdf`} target="_blank">
              {t('done.pdf')}
            </Button>
            <Button component="a" href={sheet} target="_blank" variant="default">
              {t('done.page')}
            </Button>
          </>
        }
      />
      <Answer query={kept} lines={8}>
        {({ stock, layout, pages }) => (
          <div className="stack-near">
            <p className="soft">{stock}</p>
            <LabelFrame
              layout={{ pageWidth: layout.pageWidth, pageHeight: layout.pageHeight * pages }}
              src={sheet}
              title={t('done.frame')}
            />
          </div>
        )}
      </Answer>
    </>
  )
}
