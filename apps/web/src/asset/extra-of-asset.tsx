import { may } from '@prongsai/domain/access/permissions'
import { fieldText, isNeeded } from '@prongsai/domain/asset/category-field'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import type { AssetRecord } from './asset-page.tsx'
import { ExtraDialog } from './extra-dialog.tsx'
import { useFields, type CategoryField } from './extra-fields.tsx'

/** ข้อมูลเฉพาะประเภท: what the card says in the fields of its category. Not there where its category has none. */
export function ExtraOfAsset({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const me = useMe()
  const [opened, setOpened] = useState(false)
  const fields = useFields(record.categoryId)
  if (fields.length === 0) return null
  return (
    <section className="sheet facts">
      <h2>{t('extra.title')}</h2>
      <dl>
        {fields.map((field) => (
          <div key={field.id}>
            <dt>{field.name}</dt>
            <dd>
              <Said field={field} value={record.extra[field.id] ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
      {may(me.actor, 'asset:correct') && (
        <div>
          <Button variant="default" onClick={() => setOpened(true)}>
            {t('extra.change')}
          </Button>
        </div>
      )}
      {opened && <ExtraDialog record={record} fields={fields} onClose={() => setOpened(false)} />}
    </section>
  )
}

function Said({ field, value }: { readonly field: CategoryField; readonly value: string }) {
  const { t } = useTranslation('asset')
  const { t: ui } = useTranslation('ui')
  if (value !== '') return fieldText(field, value)
  return <span className="soft">{isNeeded(field, 'transfer') ? t('extra.missing') : ui('none')}</span>
}
