import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { cornerOf, pagesOf } from '@prongsai/domain/label/label-place'
import { cellsOf, type LabelLayout } from '@prongsai/domain/label/label-stock'
import { useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Setting } from './label-setting.ts'

/** A screen's millimetre, by which a browser draws what says its size in millimetres. */
const PIXELS = 96 / 25.4 / 10

type Previewed = {
  /** The list, as the address of the register says it. */
  readonly list: string
  readonly setting: Setting
  readonly count: number
  readonly onStart: (cell: number) => void
}

/** The very sheet that is printed, and on the first one every label to begin on. */
export function LabelPreview({ list, setting, count, onStart }: Previewed) {
  const { t } = useTranslation('label')
  const { layout } = setting.stock
  const pages = Math.max(1, pagesOf(layout, count, setting.start))
  const [wanted, setWanted] = useState(0)
  const page = Math.min(wanted, pages - 1)
  const said = new URLSearchParams(list)
  for (const [name, value] of Object.entries(settingText(setting, page))) said.set(name, value)
  return (
    <section className="label-preview" aria-labelledby="label-preview">
      <div className="label-preview-head">
        <h2 id="label-preview">{t('previewOf', { page: page + 1, pages })}</h2>
        {pages > 1 && (
          <div className="row">
            <Button variant="default" size="xs" disabled={page === 0} onClick={() => setWanted(page - 1)}>
              {t('before')}
            </Button>
            <Button
              variant="default"
              size="xs"
              disabled={page === pages - 1}
              onClick={() => setWanted(page + 1)}
            >
              {t('after')}
            </Button>
          </div>
        )}
      </div>
      <LabelFrame layout={layout} src={`/labels/preview?${said.toString()}`} title={t('preview')}>
        {page === 0 && cellsOf(layout) > 1 && <Cells setting={setting} onStart={onStart} />}
      </LabelFrame>
    </section>
  )
}

const settingText = ({ stock, start, across, down }: Setting, page: number) => ({
  stock: stock.id,
  start: String(start),
  across: String(across),
  down: String(down),
  page: String(page),
})

/** A sheet as it is, drawn smaller where the screen is narrower than the paper. */
export function LabelFrame(props: {
  readonly layout: Pick<LabelLayout, 'pageWidth' | 'pageHeight'>
  readonly src: string
  readonly title: string
  readonly children?: React.ReactNode
}) {
  const { t } = useTranslation('label')
  const { ref, width } = useElementSize()
  const sheet = { width: props.layout.pageWidth * PIXELS, height: props.layout.pageHeight * PIXELS }
  const scale = width === 0 ? 1 : Math.min(1, width / sheet.width)
  const drawn: CSSProperties = { ...sheet, transform: `scale(${scale})` }
  return (
    <div ref={ref}>
      <p className="soft small">
        {scale === 1 ? t('actual') : t('scaled', { percent: Math.round(scale * 100) })}
      </p>
      <div className="label-paper" style={{ width: sheet.width * scale, height: sheet.height * scale }}>
        <div className="label-paper-drawn" style={drawn}>
          <iframe src={props.src} title={props.title} sandbox="allow-scripts" tabIndex={-1} />
          {props.children}
        </div>
      </div>
    </div>
  )
}

/** Over the sheet: those that are used up are struck through, and each can be pointed at. */
function Cells({ setting, onStart }: Pick<Previewed, 'setting' | 'onStart'>) {
  const { t } = useTranslation('label')
  const { layout } = setting.stock
  const cells = Array.from({ length: cellsOf(layout) }, (_, index) => index + 1)
  return cells.map((cell) => {
    const { x, y } = cornerOf(layout, cell)
    const { width, height } = layout
    return (
      <button
        key={cell}
        type="button"
        tabIndex={-1}
        className="label-cell"
        data-used={cell < setting.start || undefined}
        data-start={cell === setting.start || undefined}
        aria-label={t('startHere', { n: cell })}
        style={{
          left: x * PIXELS,
          top: y * PIXELS,
          width: width * PIXELS,
          height: height * PIXELS,
        }}
        onClick={() => onStart(cell)}
      />
    )
  })
}
