import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import type { TemplateKept } from './template-kept.ts'

/** Every version that the office made, the last first, with who made it and why. */
export function TemplateVersions(props: {
  readonly kept: TemplateKept
  readonly onTake: (body: string) => void
}) {
  const { t } = useTranslation('template')
  const { moment } = useDays()
  const { versions, shipped } = props.kept
  return (
    <section className="sheet">
      <h2>{t('versions')}</h2>
      {versions.length === 0 && <p className="soft">{t('noVersions')}</p>}
      <ol className="template-versions">
        {versions.map(({ version, body, reason, madeAt, madeBy }) => (
          <li key={version}>
            <div>
              <p>
                <b>{t('version', { n: version })}</b> {body === null && `· ${t('shipped')}`}
              </p>
              <p className="small">{reason}</p>
              <p className="soft small">
                {moment(madeAt)} · {madeBy}
              </p>
            </div>
            <Button variant="default" size="xs" onClick={() => props.onTake(body ?? shipped)}>
              {t('take')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
