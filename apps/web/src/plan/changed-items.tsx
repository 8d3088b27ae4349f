import { formatBaht } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../ui/state-badge.tsx'
import { usePlanTexts, type Round, type RoundItem } from './plan-words.ts'

/** สิ่งที่เปลี่ยนแปลง: of each item what it said and what it is to say, side by side, with the reason (ระเบียบฯ 2560 ข้อ 13). */
export function ChangedItems({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const edits = round.status === 'draft' && round.mayDraft
  return (
    <section className="sheet facts" aria-labelledby="changed">
      <h2 id="changed">{t('one.changed')}</h2>
      {round.items.length === 0 && <p className="soft">{t('one.emptyChange')}</p>}
      {round.items.map((item) => (
        <article key={item.id} className="plan-change">
          <h3>
            {item.number}. {item.name}
          </h3>
          <Change item={item} before={round.before.find(({ id }) => id === item.id)} />
          <p>{t('one.why', { reason: item.changeReason })}</p>
          {edits && <a href={`/plan/rounds/${round.id}/items/${item.id}`}>{t('need.edit')}</a>}
        </article>
      ))}
    </section>
  )
}

function Change({ item, before }: { readonly item: RoundItem; readonly before: RoundItem | undefined }) {
  const { t } = useTranslation('plan')
  const fieldsOf = useFields()
  const { baht } = usePlanTexts()
  if (item.cancelled)
    return (
      <p>
        <StateBadge tone="late" word={t('one.cancels')} /> {baht(item.estimate)}
      </p>
    )
  const after = fieldsOf(item)
  const was = before === undefined ? [] : fieldsOf(before)
  const changed = after.filter(([name, value]) => was.find(([known]) => known === name)?.[1] !== value)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('one.what')}</th>
          <th scope="col">{t('one.before')}</th>
          <th scope="col">{t('one.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{was.find(([known]) => known === name)?.[1] ?? ''}</td>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useFields() {
  const { t } = useTranslation('plan')
  const { month, pieces } = usePlanTexts()
  return (item: RoundItem): readonly (readonly [name: string, value: string])[] => [
    [t('year.name'), item.name],
    [t('item.quantity'), pieces(item)],
    [t('item.kind'), t(`kind.${item.kind}`)],
    [t('year.estimate'), formatBaht(item.estimate)],
    [t('year.month'), month(item.startsMonth)],
    [t('year.method'), t(`method.${item.method}`)],
    [t('year.unit'), item.unit],
    [t('year.line'), item.line ?? '–'],
    [t('item.programme'), item.programme],
    [t('item.category'), item.category],
    [
      t('item.replaces'),
      item.replacesCode === null ? '–' : `${item.replacesCode} ${item.replacesName ?? ''}`,
    ],
  ]
}
