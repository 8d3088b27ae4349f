import { Button } from '@mantine/core'
import { roles, type Role } from '@prongsai/domain/access/role'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'

const isRole = (name: string): name is Role => Object.hasOwn(roles, name)

const answer = z.object({
  sample: z.object({
    people: z.array(
      z.object({
        username: z.string(),
        name: z.string(),
        position: z.string(),
        roles: z.array(z.string()).transform((names) => names.filter(isRole)),
      }),
    ),
  }),
})

type SamplePerson = z.output<typeof answer>['sample']['people'][number]

/** Who can sign in to the sample that was built; undefined where it was an office of one's own. */
export const peopleIn = (said: unknown): readonly SamplePerson[] | undefined =>
  answer.safeParse(said).data?.sample.people

/** The sample stands: by which names it is signed in to, and where the one password of them all is found. */
export function SampleBuilt(props: { readonly people: readonly SamplePerson[]; readonly onGo: () => void }) {
  const { t } = useTranslation('setup')
  const { t: office } = useTranslation('office')
  return (
    <div className="stack">
      <output>
        <strong>{t('sample.ready')}</strong>
      </output>
      <p className="note">{t('sample.password')}</p>
      <section className="wide-table" aria-label={t('sample.people')}>
        <table className="figures sample-people">
          <caption className="visually-hidden">{t('sample.people')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sample.username')}</th>
              <th scope="col">{t('sample.roles')}</th>
              <th scope="col">{t('sample.name')}</th>
            </tr>
          </thead>
          <tbody>
            {props.people.map((person) => (
              <tr key={person.username}>
                <th scope="row">
                  <code>{person.username}</code>
                </th>
                <td>{person.roles.map((role) => office(`role.${role}`)).join(', ')}</td>
                <td>
                  {person.name} <span className="soft small row-below">{person.position}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div>
        <Button onClick={props.onGo}>{t('sample.go')}</Button>
      </div>
    </div>
  )
}
