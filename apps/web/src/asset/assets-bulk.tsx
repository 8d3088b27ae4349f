import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { mostSelected } from '@prongsai/domain/asset/asset.input'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { CorrectManyDialog, type ManyField } from './correct-many-dialog.tsx'
import { SelectedOutMenu } from './out-menu.tsx'

/** What can be done with the entries that are selected. */
export function AssetsBulk({
  ids,
  onDone,
}: {
  readonly ids: readonly string[]
  readonly onDone: () => void
}) {
  const { t } = useTranslation('asset')
  const me = useMe()
  const [field, setField] = useState<ManyField>()
  return (
    <span className="row">
      {may(me.actor, 'asset:correct') &&
        fields.map((name) => (
          <Button key={name} variant="default" onClick={() => setField(name)}>
            {t(`many.${name === 'categoryId' ? 'category' : name}`)}
          </Button>
        ))}
      {ids.length > mostSelected ? (
        <span className="small">{t('many.tooManyOut', { n: mostSelected })}</span>
      ) : (
        <SelectedOut ids={ids} />
      )}
      <Button variant="subtle" onClick={onDone}>
        {t('many.clear')}
      </Button>
      {field !== undefined && (
        <CorrectManyDialog field={field} ids={ids} onClose={() => setField(undefined)} onDone={onDone} />
      )}
    </span>
  )
}

function SelectedOut({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('asset')
  const me = useMe()
  return (
    <>
      <Button component="a" href={`/transfers/new?ids=${ids.join(',')}`} variant="default">
        {t('record.transfer')}
      </Button>
      <Button component="a" href={`/assets/cards?ids=${ids.join(',')}`} target="_blank" variant="default">
        {t('many.cards')}
      </Button>
      {may(me.actor, 'label:print') && (
        <Button component="a" href={`/labels?ids=${ids.join(',')}`} variant="default">
          {t('many.labels')}
        </Button>
      )}
      {may(me.actor, 'asset:export') && <SelectedOutMenu ids={ids} />}
    </>
  )
}

const fields = ['condition', 'categoryId', 'note'] as const satisfies readonly ManyField[]
