import { Button, Input, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { AssetId } from '@prongsai/domain/base/id'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { Dialog } from '../ui/dialog.tsx'

export type PickedCard = { readonly id: AssetId; readonly code: string; readonly name: string }

/** ซื้อทดแทน: one card of the register, or none. */
export function CardPicker(props: {
  readonly card: PickedCard | null
  readonly onPick: (card: PickedCard | null) => void
}) {
  const { t } = useTranslation('plan')
  const [open, setOpen] = useState(false)
  const { card } = props
  return (
    <Input.Wrapper label={t('item.replaces')} labelElement="div">
      <p>{card === null ? t('item.replacesNone') : `${card.code} ${card.name}`}</p>
      <div className="row">
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('item.replacesPick')}
        </Button>
        {card !== null && (
          <Button variant="subtle" onClick={() => props.onPick(null)}>
            {t('item.replacesClear')}
          </Button>
        )}
      </div>
      {open && (
        <FindCard
          onClose={() => setOpen(false)}
          onPick={(picked) => {
            setOpen(false)
            props.onPick(picked)
          }}
        />
      )}
    </Input.Wrapper>
  )
}

function FindCard(props: { readonly onPick: (card: PickedCard) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const wanted = text.length >= 2
  const found = useQuery(
    trpc.asset.find.queryOptions({ text }, { enabled: wanted, placeholderData: keepPreviousData }),
  )
  const cards = wanted ? (found.data ?? []) : []
  return (
    <Dialog opened wide title={t('item.replacesPick')} onClose={props.onClose}>
      <div className="stack-near">
        <TextInput
          data-autofocus
          label={t('item.replacesFind')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
        />
        {wanted && found.isSuccess && cards.length === 0 && <p>{t('item.replacesNotFound')}</p>}
        <ul className="held">
          {cards.map((card) => (
            <li key={card.id}>
              <button type="button" className="link-button" onClick={() => props.onPick(card)}>
                {card.code} {card.name}
                <span className="soft small plan-pieces">{card.unit}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
