import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHeadingFocus } from './heading-focus.ts'

/** The title of a page with its count, what it is about, and the one main action at the right. Names the browser's tab too. */
export function PageHead(props: {
  readonly title: string
  /** As it is said, for it may be capped: "มากกว่า 1,000 รายการ". */
  readonly count?: string | undefined
  readonly about?: ReactNode
  readonly state?: ReactNode
  readonly action?: ReactNode
  /** The way back up. */
  readonly above?: { readonly href: string; readonly name: string }
}) {
  const { t } = useTranslation('frame')
  const product = t('product')
  const heading = useHeadingFocus(props.title)
  useEffect(() => {
    document.title = `${props.title} · ${product}`
  }, [props.title, product])
  return (
    <header className="page-head">
      {props.above && (
        <a className="page-above no-print" href={props.above.href}>
          <span aria-hidden="true">‹ </span>
          {props.above.name}
        </a>
      )}
      <div className="page-head-line">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {props.title} {props.count !== undefined && <span className="page-count">{props.count}</span>}
          </h1>
          {props.state}
          {props.about !== undefined && <p className="page-about">{props.about}</p>}
        </div>
        {props.action !== undefined && <div className="row no-print">{props.action}</div>}
      </div>
    </header>
  )
}
