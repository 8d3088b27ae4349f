import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import type { CategoryNode } from './category-tree.ts'
import { useWhyNot } from './rights.ts'
import { SetLifeDialog } from './set-life-dialog.tsx'

/** Before this there is no register to speak of: a life that began so early holds for whatever was acquired. */
const always = '1900-01-01'

/** The useful lives that a category says itself, by the day of acquisition from which each holds. */
export function CategoryLives({ node }: { readonly node: CategoryNode }) {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const mayKeep = useWhyNot('category:keep') === undefined && node.closedOn === null
  const [setting, setSetting] = useState(false)
  return (
    <section className="sheet" aria-labelledby="lives">
      <div className="part-head">
        <h2 id="lives">{t('categories.lives')}</h2>
        {mayKeep && (
          <Button variant="default" onClick={() => setSetting(true)}>
            {t('categories.setLife')}
          </Button>
        )}
      </div>
      {node.lives.length === 0 && <p className="soft">{t('categories.livesNone')}</p>}
      <ul className="held" aria-label={t('categories.livesCaption', { name: node.name })}>
        {node.lives.map(({ from, years, source }) => (
          <li key={from}>
            <div>
              <p>
                {t('categories.yearsText', { n: years })}{' '}
                <span className="soft">
                  {from <= always
                    ? t('categories.livesAlways')
                    : `${t('categories.livesFrom')} ${short(from)}`}
                </span>
              </p>
              <p className="soft small">{source}</p>
            </div>
          </li>
        ))}
      </ul>
      {setting && <SetLifeDialog node={node} onClose={() => setSetting(false)} />}
    </section>
  )
}
