import { Button } from '@mantine/core'
import { isPaperKind, type PaperKind } from '@prongsai/domain/template/paper-kind'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { WrongAddress } from '../frame/wrong-address.tsx'
import { useKept } from '../office/kept.ts'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { TemplateForm } from './template-form.tsx'
import type { TemplateKept } from './template-kept.ts'
import { TemplateVersions } from './template-versions.tsx'

/** One paper's words: to change with what they look like beside them, and every version that the office made. */
export function TemplatePage() {
  const { kind } = useParams({ strict: false })
  return kind !== undefined && isPaperKind(kind) ? <OneTemplate kind={kind} /> : <WrongAddress />
}

function OneTemplate({ kind }: { readonly kind: PaperKind }) {
  const { t } = useTranslation('template')
  const template = useQuery(trpc.template.get.queryOptions({ kind }))
  return (
    <>
      <PageHead
        title={template.data?.name ?? t('title')}
        about={t('previewAbout')}
        above={{ href: '/settings/templates', name: t('title') }}
        action={
          template.data !== undefined &&
          template.data.body !== template.data.shipped && <Back kept={template.data} />
        }
      />
      <Answer query={template} lines={14}>
        {(kept) => <Editing key={kept.version} kept={kept} />}
      </Answer>
    </>
  )
}

function Editing({ kept }: { readonly kept: TemplateKept }) {
  const [from, setFrom] = useState<string>()
  return (
    <div className="stack">
      <TemplateForm key={from ?? ''} kept={kept} from={from ?? kept.body} />
      <TemplateVersions kept={kept} onTake={setFrom} />
    </div>
  )
}

/** Back to the words of the house, with the reason; what the office wrote stays in its versions. */
function Back({ kept }: { readonly kept: TemplateKept }) {
  const { t } = useTranslation('template')
  const [opened, setOpened] = useState(false)
  const done = useKept()
  const keeping = useMutation(
    trpc.template.keep.mutationOptions({
      onSuccess: () => {
        setOpened(false)
        done(t('backDone'))
      },
    }),
  )
  const failure = useFailure(keeping.error)
  const { kind, version } = kept
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('back')}
      </Button>
      <ReasonDialog
        opened={opened}
        title={t('backTitle')}
        about={<p>{t('backAbout')}</p>}
        confirm={t('back')}
        busy={keeping.isPending}
        failure={failure}
        onConfirm={(reason) => keeping.mutate({ kind, version, body: null, reason })}
        onClose={() => setOpened(false)}
      />
    </>
  )
}
