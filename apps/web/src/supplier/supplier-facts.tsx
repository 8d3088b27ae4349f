import { Button } from '@mantine/core'
import { taxIdText } from '@prongsai/domain/supplier/tax-id'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { Facts, type Fact } from '../ui/facts.tsx'
import type { OpenedSupplier } from './change-supplier-dialog.tsx'
import type { SupplierRecord } from './supplier-page.tsx'

type Props = { readonly supplier: SupplierRecord; readonly keeps: boolean }

/** What is known of a supplier; what is private of a natural person is hidden until who keeps the register opens it. */
export function SupplierFacts({ supplier, keeps }: Props) {
  const { t } = useTranslation('supplier')
  const [opened, setOpened] = useState<OpenedSupplier>()
  const queries = useQueryClient()
  const revealing = useMutation(
    trpc.supplier.reveal.mutationOptions({
      onSuccess: (told) => {
        setOpened(told)
        void queries.invalidateQueries({ queryKey: trpc.journal.pathKey() })
      },
    }),
  )
  const failure = useFailure(revealing.error)
  const natural = supplier.kind === 'natural'
  // What was opened of an earlier version is no longer what stands.
  const shown = opened?.version === supplier.version ? opened : undefined
  const facts = useFacts(supplier, shown)
  return (
    <div className="stack-near">
      <Facts groups={[{ title: t('one.facts'), facts }]} />
      {natural && (
        <div className="row">
          {keeps && shown === undefined && (
            <Button
              variant="default"
              loading={revealing.isPending}
              onClick={() => revealing.mutate({ id: supplier.id })}
            >
              {t('one.reveal')}
            </Button>
          )}
          {shown !== undefined && (
            <Button variant="default" onClick={() => setOpened(undefined)}>
              {t('one.hide')}
            </Button>
          )}
          <span className="soft small" aria-live="polite">
            {t(shown === undefined ? 'one.hiddenAbout' : 'one.revealed')}
          </span>
        </div>
      )}
      {failure !== undefined && (
        <p className="failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}

function useFacts(supplier: SupplierRecord, opened: OpenedSupplier | undefined): readonly Fact[] {
  const { t } = useTranslation('supplier')
  const natural = supplier.kind === 'natural'
  const { promoted } = supplier
  const hidden = natural && opened === undefined
  const told = (said: string | undefined) => (hidden ? <span className="soft">{t('one.hidden')}</span> : said)
  const { address, telephone, email } = opened ?? supplier
  return [
    {
      label: t(natural ? 'one.nationalId' : 'one.number'),
      value: <Numbered text={opened === undefined ? supplier.number : taxIdText(opened.taxId)} />,
    },
    { label: t('one.promoted'), value: t(`promotion.${promoted === '' ? 'none' : promoted}`) },
    { label: t('one.address'), value: told(address), wide: true },
    { label: t('one.telephone'), value: told(telephone) },
    { label: t('one.email'), value: told(email) },
    ...(natural ? [{ label: t('one.bankAccount'), value: told(opened?.bankAccount), wide: true }] : []),
  ]
}

function Numbered({ text }: { readonly text: string }) {
  const { t } = useTranslation('supplier')
  return text === '' ? <span className="soft">{t('list.noNumber')}</span> : text
}
