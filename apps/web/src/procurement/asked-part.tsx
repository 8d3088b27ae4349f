import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { citationText } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { exemptions } from '@prongsai/domain/plan/exemption'
import { grounds, isGround } from '@prongsai/domain/procurement/ground'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { useDays } from '../ui/day-text.ts'
import { AskedFunds, AskedLines } from './asked-tables.tsx'
import type { PurchaseRecord } from './purchase-file.ts'

type Props = { readonly purchase: PurchaseRecord }

/** What is asked for: the need, the method with its clause, the lines, and from which money. */
export function AskedPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const mayChange = purchase.open.request && may(actor, 'purchase:draft')
  return (
    <section className="sheet facts stack-near" aria-labelledby="asked-title" id="asked">
      <div className="part-head">
        <h2 id="asked-title">{t('asked.title')}</h2>
        {mayChange && (
          <Button component="a" href={`/purchases/${purchase.id}/edit`} variant="default">
            {t('asked.change')}
          </Button>
        )}
      </div>
      <AskedFacts purchase={purchase} />
      <h3>{t('asked.lines')}</h3>
      <AskedLines purchase={purchase} />
      <h3>{t('asked.funds')}</h3>
      <AskedFunds purchase={purchase} />
    </section>
  )
}

const isExemption = (key: string): key is keyof typeof exemptions => Object.hasOwn(exemptions, key)

function AskedFacts({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { day } = useDays()
  const plan = usePlanText(purchase)
  const { kind, unit, budget, methodName, ground, methodReason, reason, beganOn, broughtPaper } = purchase
  const known = ground !== null && isGround(ground) ? grounds[ground] : undefined
  const facts: readonly (readonly [label: string, value: string])[] = [
    [t('asked.kind'), t(`kind.${kind}`)],
    [t('asked.unit'), unit],
    [t('asked.budget'), t('baht', { sum: formatBaht(budget) })],
    [t('asked.began'), day(beganOn)],
    [t('asked.method'), methodName],
    [t('asked.ground'), known === undefined ? '' : `${known.name} (${citationText(known.citation)})`],
    [t('asked.methodReason'), methodReason],
    [t('asked.plan'), plan],
    [t('asked.reason'), reason],
    [t('asked.broughtPaper'), broughtPaper ?? ''],
  ]
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** How it stands to the plan: its item, published or not, or the exemption that it goes by. */
function usePlanText({ plan, exempt }: PurchaseRecord): string {
  const { t } = useTranslation('procurement')
  if (plan !== null)
    return t(plan.published ? 'asked.planned' : 'asked.plannedUnpublished', {
      name: plan.name,
      sum: formatBaht(plan.estimate),
    })
  if (exempt === null || !isExemption(exempt)) return t('none')
  const [why, clause] = exemptions[exempt]
  return t('asked.exempt', { why, clause: citationText(clause) })
}
