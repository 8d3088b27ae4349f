import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { EndDialog } from './end-dialog.tsx'
import { GrantRoleDialog } from './grant-role-dialog.tsx'
import { useKept } from './kept.ts'
import { useHeldText, type HeldRole, type PersonRow } from './people.ts'
import { useRoleText, useWhyNot } from './rights.ts'

/** What a person may do here: his roles, granted and ended by date. */
export function PersonRoles({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const mayKeep = useWhyNot('person:keep') === undefined && person.leftOn === null
  const [granting, setGranting] = useState(false)
  return (
    <section className="sheet" aria-labelledby="roles">
      <div className="part-head">
        <h2 id="roles">{t('grant.title')}</h2>
        {mayKeep && (
          <Button variant="default" onClick={() => setGranting(true)}>
            {t('grant.add')}
          </Button>
        )}
      </div>
      {person.roles.length === 0 && (
        <p className="soft">{person.leftOn === null ? t('grant.none') : t('grant.over')}</p>
      )}
      <ul className="held">
        {person.roles.map((held) => (
          <RoleLine key={held.grant} person={person} held={held} mayEnd={mayKeep} />
        ))}
      </ul>
      <FormerRoles person={person} />
      {granting && <GrantRoleDialog person={person} onClose={() => setGranting(false)} />}
    </section>
  )
}

function RoleLine(props: { readonly person: PersonRow; readonly held: HeldRole; readonly mayEnd: boolean }) {
  const { t } = useTranslation('office')
  const { held } = props
  const heldText = useHeldText()
  const roleText = useRoleText()
  const spanText = useSpanText()
  const [ending, setEnding] = useState(false)
  return (
    <li>
      <div>
        <strong>{heldText(held)}</strong>
        <p className="soft small">{roleText(held.role, held.unit)}</p>
        <p className="soft small">{spanText(held)}</p>
      </div>
      {props.mayEnd && held.until === null && (
        <Button variant="default" onClick={() => setEnding(true)}>
          {t('grant.end')}
          <span className="visually-hidden"> {heldText(held)}</span>
        </Button>
      )}
      {ending && <EndRoleDialog person={props.person} held={held} onClose={() => setEnding(false)} />}
    </li>
  )
}

/** What he was before, the latest first. */
function FormerRoles({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const heldText = useHeldText()
  const { short } = useDays()
  if (person.formerRoles.length === 0) return null
  return (
    <>
      <h3 className="former-roles">{t('grant.former')}</h3>
      <ul className="held">
        {person.formerRoles.map((held) => (
          <li key={held.grant}>
            <p>
              {t('grant.formerText', { role: heldText(held), until: short(held.until ?? held.from) })}{' '}
              <span className="soft small">{t('grant.formerFrom', { from: short(held.from) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function useSpanText(): (held: HeldRole) => string {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const { today } = useMe()
  return ({ from, until }) => {
    const span =
      until === null
        ? t('grant.since', { from: short(from) })
        : t('grant.span', { from: short(from), until: short(until) })
    return from > today ? `${span} (${t('grant.future')})` : span
  }
}

function EndRoleDialog(props: {
  readonly person: PersonRow
  readonly held: HeldRole
  readonly onClose: () => void
}) {
  const { t } = useTranslation('office')
  const { person, held } = props
  const { today } = useMe()
  const role = useHeldText()(held)
  const kept = useKept()
  const ending = useMutation(
    trpc.people.endRole.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('grant.ended', { role, name: person.name }))
      },
    }),
  )
  const failure = useFailure(ending.error)
  return (
    <EndDialog
      title={t('grant.endTitle', { role })}
      day={{ label: t('grant.until'), suggested: today }}
      reason={{}}
      submit={t('grant.endSave')}
      busy={ending.isPending}
      failure={failure}
      onEnd={({ on, reason }) => ending.mutate({ grant: held.grant, until: on, reason })}
      onClose={props.onClose}
    />
  )
}
