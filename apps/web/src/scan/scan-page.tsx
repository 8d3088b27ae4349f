import { Button, Switch } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Camera } from './camera.tsx'
import { ScanLines } from './scan-lines.tsx'
import { isSignalled, keepSignalled } from './signal.ts'
import { TypedCode } from './typed-code.tsx'
import { useScans, type ScanLine } from './use-scans.ts'

/** หน้าสแกน: scan after scan, typed entry beside it, and what can be done with all that was found. */
export function ScanPage() {
  const { t } = useTranslation('scan')
  const scans = useScans('scan')
  const [looking, setLooking] = useState(true)
  const me = useMe()
  return (
    <>
      <PageHead
        title={t('title')}
        about={t('about')}
        action={
          may(me.actor, 'scan:deal') && (
            <Button component="a" href="/scan/unknown" variant="default">
              {t('deal.title')}
            </Button>
          )
        }
      />
      <div className="scan-page">
        <div className="stack-near">
          {looking && <Camera onRead={scans.add} />}
          <div className="row">
            <Button variant="default" onClick={() => setLooking(!looking)}>
              {t(looking ? 'close' : 'open')}
            </Button>
            <SignalSwitch />
          </div>
          <TypedCode onRead={scans.add} />
        </div>
        <section className="sheet scan-list" aria-labelledby="scan-list" aria-live="polite">
          <ListHead lines={scans.lines} onClear={scans.clear} />
          {scans.lines.length === 0 ? (
            <EmptyState why={t('empty')} />
          ) : (
            <ScanLines
              lines={scans.lines}
              onChoose={scans.choose}
              onAgain={scans.again}
              onRemove={scans.remove}
            />
          )}
        </section>
      </div>
    </>
  )
}

function SignalSwitch() {
  const { t } = useTranslation('scan')
  const [on, setOn] = useState(isSignalled)
  return (
    <Switch
      label={t('signal')}
      checked={on}
      onChange={(event) => {
        keepSignalled(event.currentTarget.checked)
        setOn(event.currentTarget.checked)
      }}
    />
  )
}

/** The cards that are surely meant, each once. */
const foundIn = (lines: readonly ScanLine[]): readonly string[] => [
  ...new Set(
    lines.flatMap(({ read }) => {
      const [only, ...more] = read?.kind === 'cards' ? read.cards : []
      return only === undefined || more.length > 0 ? [] : [only.id]
    }),
  ),
]

function ListHead(props: { readonly lines: readonly ScanLine[]; readonly onClear: () => void }) {
  const { t } = useTranslation('scan')
  const me = useMe()
  const found = foundIn(props.lines)
  const ids = found.join(',')
  return (
    <div className="scan-head">
      <h2 id="scan-list">
        {t('list')}{' '}
        {found.length > 0 && <span className="soft small">{t('listCount', { n: found.length })}</span>}
      </h2>
      {props.lines.length > 0 && (
        <div className="row">
          {found.length > 0 && may(me.actor, 'label:print') && (
            <Button component="a" href={`/labels?ids=${ids}`} variant="default" size="xs">
              {t('label')}
            </Button>
          )}
          {found.length > 0 && (
            <Button component="a" href={`/transfers/new?ids=${ids}`} variant="default" size="xs">
              {t('transfer')}
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={props.onClear}>
            {t('clear')}
          </Button>
        </div>
      )}
    </div>
  )
}
