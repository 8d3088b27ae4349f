import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Papers } from '../file/papers.tsx'
import { Photos } from '../file/photos.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ContractOfAsset } from '../contract/contract-of-asset.tsx'
import { CustodyOfAsset } from '../custody/custody-of-asset.tsx'
import { LabelsOfAsset } from '../label/labels-of-asset.tsx'
import { LoansOfAsset } from '../loan/loans-of-asset.tsx'
import { PartsOfAsset } from '../part/parts-of-asset.tsx'
import { RepairsOfAsset } from '../repair/repairs-of-asset.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { Menu, MenuAct } from '../ui/menu.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { Facts } from '../ui/facts.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { AssetLabel } from './asset-label.tsx'
import { AssetCourse } from './asset-course.tsx'
import { ExtraOfAsset } from './extra-of-asset.tsx'
import { useAssetFacts } from './asset-facts.tsx'
import { AssetState } from './asset-state.tsx'
import { Depreciation } from './depreciation.tsx'
import { useVisit } from './visit.ts'

export type AssetRecord = inferRouterOutputs<AppRouter>['asset']['get']

/** One card of the register: what it says at the left, how it came to say so at the right. */
export function AssetPage() {
  const { assetId } = useParams({ strict: false })
  const record = useQuery(trpc.asset.get.queryOptions({ id: assetId ?? '' }))
  const failure = useUnopened(record.error)
  if (record.data) return <Record record={record.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void record.refetch()} />
}

function Record({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const groups = useAssetFacts(record)
  return (
    <>
      <PageHead
        title={record.name}
        above={{ href: '/assets', name: t('list.title') }}
        state={<AssetState record={record} />}
        action={<Acts record={record} />}
      />
      <div className="record">
        <div className="stack">
          <Photos subject={{ kind: 'asset', id: record.id }} />
          <Facts groups={groups} />
          <ContractOfAsset asset={record.id} />
          <ExtraOfAsset record={record} />
          <CustodyOfAsset asset={record} />
          <PartsOfAsset asset={record} />
          <LoansOfAsset asset={record} />
          <RepairsOfAsset asset={record} />
          <Papers subject={{ kind: 'asset', id: record.id }} />
          <LabelsOfAsset asset={record} />
          <Depreciation record={record} />
        </div>
        <AssetCourse key={record.version} record={record} />
      </div>
    </>
  )
}

/** What can be done with the card now; the printing always stands last. */
function Acts({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const me = useMe()
  const visit = useVisit()
  const mayCorrect = may(me.actor, 'asset:correct')
  return (
    <>
      <ActButton
        whyNot={mayCorrect ? undefined : t('record.mayNotCorrect')}
        onClick={() => visit(`/assets/${record.id}/edit`)}
      >
        {t('record.correct')}
      </ActButton>
      {record.status !== 'disposed' && (
        <Button component="a" href={`/transfers/new?ids=${record.id}`} variant="default">
          {t('record.transfer')}
        </Button>
      )}
      <PrintMenu record={record} />
    </>
  )
}

function PrintMenu({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const mayPrint = may(useMe().actor, 'label:print')
  const [labelled, setLabelled] = useState(false)
  return (
    <>
      <Menu name={t('record.out')}>
        <a href={`/assets/${record.id}/card`} target="_blank">
          {t('record.print')}
        </a>
        <a href={`/assets/${record.id}/card.pdf`} target="_blank">
          {t('record.pdf')}
        </a>
        <a href={`/assets/${record.id}/custody.pdf`} target="_blank">
          {t('record.custodyPdf')}
        </a>
        {mayPrint && <a href={`/labels?ids=${record.id}`}>{t('record.printLabel')}</a>}
        <MenuAct onClick={() => setLabelled(true)}>{t('record.label')}</MenuAct>
      </Menu>
      {labelled && <AssetLabel record={record} onClose={() => setLabelled(false)} />}
    </>
  )
}
