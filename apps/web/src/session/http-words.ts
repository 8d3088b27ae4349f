import type { TFunction } from 'i18next'
import type { HttpFailure } from './http-failure.ts'

/** What the officer is told of an answer that is no success: the server's own sentence where it has one. */
export const httpFailureText = (failure: HttpFailure, t: TFunction): string =>
  failure.sentence ?? statusText(failure.status, t)

/** What a status means to a person. 0 is no answer at all. */
export function statusText(status: number, t: TFunction): string {
  switch (status) {
    case 0:
    case 503:
      return t('failure.offline')
    case 400:
      return t('failure.invalid')
    case 401:
      return t('failure.signedOut')
    case 403:
      return t('failure.forbidden')
    case 404:
      return t('failure.notFound')
    case 429:
      return t('failure.busy')
    default:
      return t('failure.broken')
  }
}
