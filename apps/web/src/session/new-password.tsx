import { choosePassword, passwordShortest } from '@prongsai/domain/office/password'
import { officeRefusalText } from '@prongsai/domain/office/office-refusal'
import { passwordInput } from '@prongsai/domain/office/sign-in.input'
import type { TFunction } from 'i18next'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { PasswordField } from '../ui/field.tsx'

export const newPasswordShape = { password: passwordInput, again: z.string() }

/** Holds a new password to the domain's rule, and to its second typing. `about` are the names that may not be it. */
export function checkNewPassword(
  typed: { readonly password: string; readonly again: string },
  about: readonly string[],
  t: TFunction<'session'>,
): readonly { readonly path: ['password'] | ['again']; readonly message: string }[] {
  const verdict = choosePassword(typed.password, about)
  if (!verdict.ok) return [{ path: ['password'], message: officeRefusalText(verdict.refusal) }]
  return typed.password === typed.again ? [] : [{ path: ['again'], message: t('different') }]
}

/** The two fields with their rules, each marked as it is met. `typed` is the password so far. */
export function NewPassword<Values extends FieldValues, Parsed>(props: {
  readonly control: Control<Values, unknown, Parsed>
  readonly password: FieldPath<Values>
  readonly again: FieldPath<Values>
  readonly label?: string
  readonly typed: string
  readonly about: readonly string[]
}) {
  const { t } = useTranslation('session')
  const long = Array.from(props.typed).length >= passwordShortest
  const strong = choosePassword(props.typed, props.about).ok
  return (
    <>
      <PasswordField
        control={props.control}
        name={props.password}
        label={props.label ?? t('password')}
        autoComplete="new-password"
        help={
          <span className="rules">
            <Rule met={long} text={t('rules.length', { count: passwordShortest })} />
            <Rule met={strong} text={t('rules.guess')} />
            <span>{t('rules.advice')}</span>
          </span>
        }
      />
      <PasswordField
        control={props.control}
        name={props.again}
        label={t('passwordAgain')}
        autoComplete="new-password"
      />
    </>
  )
}

function Rule({ met, text }: { readonly met: boolean; readonly text: string }) {
  const { t } = useTranslation('session')
  return (
    <span className="rule" data-met={met || undefined}>
      <span aria-hidden="true">{met ? '✓' : '○'}</span> {text}
      <span className="visually-hidden"> ({met ? t('rules.met') : t('rules.unmet')})</span>
    </span>
  )
}
