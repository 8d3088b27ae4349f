import { Button } from '@mantine/core'
import { noticeMatters, type NoticeMatter } from '@prongsai/domain/notice/notice'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'

const isMatter = (matter: string): matter is NoticeMatter => Object.hasOwn(noticeMatters, matter)

/** What this person was told and has not put aside yet. */
export function useNotices() {
  const notices = useQuery(trpc.notice.mine.queryOptions())
  return (notices.data ?? []).filter(({ read }) => !read)
}

/** ข้อความถึงท่าน: one for each matter and day, each line leading to its record; put aside when it is known. */
export function NoticeList() {
  const { t } = useTranslation('home')
  const { day } = useDays()
  const client = useQueryClient()
  const notices = useNotices()
  const read = useMutation(
    trpc.notice.read.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.notice.mine.pathFilter()),
    }),
  )
  if (notices.length === 0) return null
  return (
    <section className="sheet question" aria-labelledby="notices">
      <h2 id="notices">
        {t('notices')}
        <span className="page-count">{notices.length}</span>
      </h2>
      <ul>
        {notices.map(({ id, matter, on, lines }) => {
          const title = isMatter(matter) ? noticeMatters[matter] : matter
          return (
            <li key={id}>
              <div>
                <strong>
                  {title} · {day(on)}
                </strong>
                {lines.map((line) => (
                  <p key={`${line.to} ${line.text}`}>
                    <a href={line.to}>{line.text}</a>
                  </p>
                ))}
              </div>
              <Button
                variant="default"
                disabled={read.isPending}
                aria-label={t('noticeKnown', { title, day: day(on) })}
                onClick={() => read.mutate({ id })}
              >
                {t('known')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
