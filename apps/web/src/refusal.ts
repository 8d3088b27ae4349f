import type { Refusal } from '@prongsai/domain/refusal'
import type { TFunction } from 'i18next'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from './refusal-sentences.ts'
import { HttpFailure } from './session/http-failure.ts'
import { httpFailureText, statusText } from './session/http-words.ts'
import { isApiError, type ApiError } from './trpc.ts'

/** What the officer is told of an error, once for the whole house. Undefined when there is none. */
export function useFailure(error: unknown): string | undefined {
  const { t } = useTranslation('ui')
  return error == null ? undefined : failureText(error, t)
}

/** The same of what a page was to show: what the server cannot read there is the address, and nobody typed a field. */
export function useUnopened(error: unknown): string | undefined {
  const { t } = useTranslation('ui')
  const failure = useFailure(error)
  return isApiError(error) && error.data?.httpStatus === 400 ? t('failure.notFound') : failure
}

/** The same outside a component. */
export function failureText(error: unknown, t: TFunction): string {
  if (error instanceof HttpFailure) return httpFailureText(error, t)
  if (!isApiError(error)) return t('failure.broken')
  if (error.data == null) return t('failure.offline')
  if (error.data.refusal) return refusalSentence(error.data.refusal) ?? t('failure.offline')
  return statusText(error.data.httpStatus, t)
}

/** What was lawfully refused; undefined for an error of any other kind. */
export const refusalIn = (error: unknown): Refusal | undefined =>
  isApiError(error) ? (error.data?.refusal ?? undefined) : undefined

export const isSignedOut = (error: unknown): boolean =>
  isApiError(error) && error.data?.code === 'UNAUTHORIZED'

/** Puts what the api found malformed under the fields that it names. */
export function showInvalid<Values extends FieldValues, Parsed>(
  form: UseFormReturn<Values, unknown, Parsed>,
  error: unknown,
): void {
  const known = form.getValues()
  for (const [name, message] of invalidFields(error)) {
    if (isField(known, name)) form.setError(name, { type: 'server', message })
  }
}

const isField = <Values extends FieldValues>(values: Values, name: string): name is Path<Values> =>
  name in values

function invalidFields(error: unknown): readonly (readonly [string, string])[] {
  const invalid = isApiError(error) ? invalidOf(error) : undefined
  return Object.entries(invalid ?? {}).flatMap(([name, messages]) => {
    const first = messages?.[0]
    return first === undefined ? [] : [[name, first] as const]
  })
}

const invalidOf = (error: ApiError): Readonly<Record<string, readonly string[] | undefined>> | undefined =>
  error.data?.invalid?.fieldErrors
