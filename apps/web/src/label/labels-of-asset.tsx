import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { AddMark, RemoveMark } from './mark-acts.tsx'

type Print = inferRouterOutputs<AppRouter>['label']['ofAsset'][number]

/** ป้ายและรหัสเดิม: the labels that were printed for it, and the old codes by which it is found as well. */
export function LabelsOfAsset({ asset }: { readonly asset: { readonly id: string } }) {
  const { t } = useTranslation('label')
  const me = useMe()
  const prints = useQuery(trpc.label.ofAsset.queryOptions({ id: asset.id }))
  const printed = (prints.data?.length ?? 0) > 0
  return (
    <section className="sheet facts" aria-labelledby="labels">
      <h2 id="labels">{t('ofAsset.title')}</h2>
      <Answer query={prints} lines={1}>
        {(known) => <Prints prints={known} />}
      </Answer>
      <Marks asset={asset.id} />
      <div className="row">
        {may(me.actor, 'label:print') && (
          <Button component="a" href={`/labels?ids=${asset.id}`} variant="default">
            {t(printed ? 'ofAsset.printAgain' : 'ofAsset.print')}
          </Button>
        )}
        {may(me.actor, 'scan:deal') && <AddMark asset={asset.id} />}
      </div>
    </section>
  )
}

function Prints({ prints }: { readonly prints: readonly Print[] }) {
  const { t } = useTranslation('label')
  const [last, ...before] = prints
  if (last === undefined) return <p className="soft">{t('ofAsset.none')}</p>
  return (
    <>
      <ul className="held">
        <PrintLine print={last} />
      </ul>
      {before.length > 0 && (
        <details>
          <summary>{t('ofAsset.before', { n: before.length })}</summary>
          <ul className="held">
            {before.map((print) => (
              <PrintLine key={print.run} print={print} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function PrintLine({ print }: { readonly print: Print }) {
  const { t } = useTranslation('label')
  const { moment } = useDays()
  const mayPrint = may(useMe().actor, 'label:print')
  const why = print.reason === null ? t('ofAsset.first') : t(`reason.${print.reason}`)
  return (
    <li>
      <div>
        {t('ofAsset.printed', { day: moment(print.at) })} · {why}
        <p className="soft small">{t('ofAsset.by', { by: print.by, stock: print.stock })}</p>
      </div>
      {mayPrint && <a href={`/labels/done/${print.run}`}>{t('ofAsset.open')}</a>}
    </li>
  )
}

function Marks({ asset }: { readonly asset: string }) {
  const { t } = useTranslation('label')
  const mayDeal = may(useMe().actor, 'scan:deal')
  const marks = useQuery(trpc.scan.marksOf.queryOptions({ id: asset }))
  return (
    <>
      <h3 className="small">{t('ofAsset.marks')}</h3>
      <Answer query={marks} lines={1}>
        {(known) =>
          known.length === 0 ? (
            <p className="soft">{t('ofAsset.noMarks')}</p>
          ) : (
            <ul className="held">
              {known.map((mark) => (
                <li key={mark.id}>
                  <div>
                    <strong>{mark.text}</strong>
                    <p className="soft small">{t('ofAsset.markBy', { by: mark.boundBy })}</p>
                  </div>
                  {mayDeal && <RemoveMark mark={mark} />}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  )
}
