import { may } from '@prongsai/domain/access/permissions'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { trpc } from '../../trpc.ts'
import { useDays } from '../../ui/day-text.ts'
import { bahtOf, standing, type ContractRecord } from '../contract-file.ts'
import { TakeBackOne } from './take-back.tsx'

/** ค่าปรับจ้างช่วง (มาตรา 95); nothing while there is none. */
export function FinesPart({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('ending')
  const { day } = useDays()
  const { actor } = useMe()
  const fines = standing(contract.fines)
  if (fines.length === 0) return null
  const undoes = may(actor, 'contract:decide') && contract.status !== 'closed'
  return (
    <section className="sheet stack-near" aria-labelledby="fines-title" id="fines">
      <h2 id="fines-title">{t('fine.title')}</h2>
      <ul className="record-lines">
        {fines.map(({ id, subcontractor, part, amount, on, reason, paper }) => (
          <li key={id}>
            <div>
              <p>
                {t('fine.told', {
                  who: subcontractor,
                  part: bahtOf(part),
                  sum: bahtOf(amount),
                  day: day(on),
                })}
              </p>
              <p className="soft small">{[reason, paper].filter((text) => text !== '').join(' · ')}</p>
            </div>
            {undoes && (
              <TakeBackOne
                contract={contract}
                of={id}
                procedure={trpc.contractCourse.undoFine}
                act={t('fine.undo')}
                about={t('fine.undoAbout')}
                done={t('fine.undone')}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
