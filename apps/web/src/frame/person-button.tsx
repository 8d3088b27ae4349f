import { lazy, Suspense, useState, type ComponentProps, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../session/me.ts'
import { Icon } from '../ui/icon.tsx'

const PersonMenu = lazy(() => import('./person-menu.tsx').then((module) => ({ default: module.PersonMenu })))

/** The person and the capacity in which he acts today. The menu behind it arrives when it is first opened. */
export function PersonButton({ me }: { readonly me: Me }) {
  const [asked, setAsked] = useState(false)
  if (!asked) return <PersonFace me={me} onClick={() => setAsked(true)} />
  return (
    <Suspense fallback={<PersonFace me={me} />}>
      <PersonMenu me={me} />
    </Suspense>
  )
}

export function PersonFace({
  me,
  ...button
}: { readonly me: Me; readonly ref?: Ref<HTMLButtonElement> } & ComponentProps<'button'>) {
  const { t } = useTranslation('frame')
  const [acting] = me.actor.acting
  const capacity = acting ? t('acting', { position: acting.forPosition }) : me.actor.position
  return (
    <button aria-haspopup="menu" {...button} type="button" className="top-me">
      <Icon name="person" />
      <span className="top-word">
        <span>{me.actor.name}</span>
        <span className="soft small">{capacity}</span>
      </span>
      <span className="visually-hidden">{t('person')}</span>
      <Icon name="down" />
    </button>
  )
}
