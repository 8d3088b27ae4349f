import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import type { Round } from './plan-words.ts'

/** What stands in the plan and is not in the round yet: each can be changed or cancelled. */
export function PickToChange({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const plan = useQuery(trpc.plan.year.queryOptions({ year: round.fiscalYear }))
  const inRound = new Set(round.items.map(({ id }) => id))
  return (
    <section className="sheet facts" aria-labelledby="pick">
      <h2 id="pick">{t('one.pick')}</h2>
      <Answer query={plan} lines={4}>
        {({ items, beyond }) => (
          <>
            {beyond > 0 && (
              <p className="soft">{t('year.beyond', { n: items.length, all: items.length + beyond })}</p>
            )}
            <ul className="held">
              {items
                .filter(({ id, cancelled }) => !cancelled && !inRound.has(id))
                .map((item) => (
                  <li key={item.id}>
                    <div>
                      {item.number}. {item.name}
                      <p className="soft small">
                        {item.unit} · {t('baht', { amount: formatBaht(item.estimate) })}
                      </p>
                    </div>
                    <a
                      href={`/plan/rounds/${round.id}/items/${item.id}`}
                      aria-label={`${t('one.pickGo')}: ${item.name}`}
                    >
                      {t('one.pickGo')}
                    </a>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Answer>
    </section>
  )
}
