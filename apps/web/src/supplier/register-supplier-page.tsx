import { zodResolver } from '@hookform/resolvers/zod'
import { registerSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useKept } from '../office/kept.ts'
import { showInvalid, useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { Form, FormEnd } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { emptySupplier, SupplierFields } from './supplier-fields.tsx'

/** เพิ่มผู้ประกอบการ. What is private is typed here, so that no draft of it stays in the browser. */
export function RegisterSupplierPage() {
  const { t } = useTranslation('supplier')
  const kept = useKept()
  const visit = useVisit()
  const form = useForm({
    resolver: zodResolver(registerSupplierInput),
    defaultValues: emptySupplier,
    shouldFocusError: false,
  })
  const registering = useMutation(
    trpc.supplier.register.mutationOptions({
      onSuccess: ({ id, name }) => {
        sendingOf('supplier.register').renew()
        kept(t('form.added', { name }), `/suppliers/${id}`)
        visit(`/suppliers/${id}`, { saved: true })
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  return (
    <>
      <PageHead
        title={t('form.addTitle')}
        about={t('form.addAbout')}
        above={{ href: '/suppliers', name: t('list.title') }}
      />
      <div className="sheet">
        <Form
          form={form}
          failure={useFailure(registering.error)}
          onSubmit={(values) =>
            registering.mutate({ ...values, sending: sendingOf('supplier.register').key() })
          }
        >
          <SupplierFields control={form.control} />
          <FormEnd submit={t('form.save')} busy={registering.isPending} cancelHref="/suppliers" />
        </Form>
      </div>
      <UnsavedWork when={form.formState.isDirty && !registering.isPending && !registering.isSuccess} />
    </>
  )
}
