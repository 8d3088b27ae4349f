import { may, type Permission } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { Menu, MenuAct } from '../ui/menu.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { PaperLinks } from './purchase-course.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { RedoDialog } from './redo-dialog.tsx'
import { lastDone, UndoDialog } from './steps-past.tsx'

type Asked = 'undo' | 'cancel' | 'redo'

/** What else can be done, and the papers, which always stand last. What cannot be done says why. */
export function PurchaseMenu({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const [asked, setAsked] = useState<Asked>()
  const acts = useActs(purchase)
  const close = () => setAsked(undefined)
  const papers = [
    ...new Set(
      purchase.course
        .filter(({ state }) => state === 'done' || state === 'now')
        .flatMap(({ papers: of }) => of),
    ),
  ]
  return (
    <>
      <Menu name={t('act.more')}>
        {acts.map(({ act, whyNot }) => (
          <MenuAct key={act} whyNot={whyNot} onClick={() => setAsked(act)}>
            {t(`act.${act}`)}
          </MenuAct>
        ))}
      </Menu>
      {papers.length > 0 && (
        <Menu name={t('act.papers')}>
          <PaperLinks id={purchase.id} papers={papers} />
        </Menu>
      )}
      {asked === 'undo' && <UndoDialog purchase={purchase} onClose={close} />}
      {asked === 'cancel' && <CancelDialog purchase={purchase} onClose={close} />}
      {asked === 'redo' && <RedoDialog purchase={purchase} onClose={close} />}
    </>
  )
}

type Act = { readonly act: Asked; readonly whyNot: string | undefined }

/** What can be done beside the step that waits, each with why it cannot now. */
function useActs(purchase: PurchaseRecord): readonly Act[] {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const { status, redoneBy } = purchase
  const isHis = (...of: readonly Permission[]) => of.some((permission) => may(actor, permission))
  const undoes = isHis('purchase:approve', 'purchase:draft', 'purchase:screen', 'purchase:pass')
  const undo = {
    act: 'undo',
    whyNot: lastDone(purchase) === undefined ? t('act.nothing') : undefined,
  } as const
  const cancel = {
    act: 'cancel',
    whyNot: isHis('purchase:approve') ? undefined : t('act.headCancels'),
  } as const
  const redo = {
    act: 'redo',
    whyNot: redoneBy === null ? undefined : t('act.redone', { number: redoneBy.number }),
  } as const
  if (status === 'cancelled') return isHis('purchase:draft') ? [redo] : []
  return [...(undoes ? [undo] : []), ...(status === 'ended' ? [] : [cancel])]
}
