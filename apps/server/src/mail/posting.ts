import { postMail, type Posting } from '@prongsai/api/mail/post-mail'

const minute = 60_000

/** Sends what waits, now and every minute; answers how to end it, which waits for the mail that is on its way alone. */
export function startPosting(posting: Posting, report: (error: unknown) => void): () => Promise<void> {
  let over = false
  let sending = Promise.resolve()
  let waits = false
  const begin = () => {
    // A mail server that is slow makes no queue of turns.
    if (waits) return
    waits = true
    sending = sending
      .then(() => postMail(posting, () => over))
      .catch(report)
      .finally(() => {
        waits = false
      })
  }
  begin()
  const timer = setInterval(begin, minute)
  return () => {
    over = true
    clearInterval(timer)
    return sending
  }
}
