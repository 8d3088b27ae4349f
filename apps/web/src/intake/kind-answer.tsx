import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { categoryId } from '@prongsai/domain/base/id'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { choicesOf } from './name-match.ts'
import type { RowAnswering } from './use-row-answers.ts'

/** Of what kind the article is, so that its number can be given. */
export function KindAnswer({ answering }: { readonly answering: RowAnswering }) {
  const { t } = useTranslation('intake')
  const { t: ui } = useTranslation('ui')
  const { data: offers } = useQuery(trpc.intake.offers.queryOptions())
  const [kind, setKind] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  return (
    <form
      className="type-answer"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (kind !== null) answering.answer({ nextCode: true, categoryId: categoryId(kind) })
      }}
    >
      <Select
        aria-label={t('rows.kind')}
        placeholder={t('rows.kind')}
        data={offers === undefined ? [] : [...choicesOf('category', offers)]}
        value={kind}
        onChange={setKind}
        error={asked && kind === null ? t('rows.kindMissing') : undefined}
        searchable
        nothingFoundMessage={ui('noMatch')}
        maxDropdownHeight={320}
      />
      <Button type="submit" variant="default" disabled={answering.busy}>
        {t('rows.kindUse')}
      </Button>
    </form>
  )
}
