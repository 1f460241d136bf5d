import { printable } from './fonts.server.ts'
import { decorate, element, inks, type Sheet, within } from './open-sheet.server.ts'
import { featuresOf, heightOf, label, rule, styles, type TextStyle } from './words.server.ts'

export type Column = {
  title: string
  /** Its part of the width; the parts of all columns are 1 together. */
  share: number
  align?: 'left' | 'right'
  style?: TextStyle
}

const pad = 5
const head: TextStyle = { face: 'strong', size: 7.5, colour: inks.muted }
const plain: TextStyle = { ...styles.body, size: 9, after: 0, gap: 1.6 }

/** A table whose head stands again on every page it goes on to. A row is never split. */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly string[][]): void {
  if (rows.length === 0) return
  const { doc } = sheet
  const firstHeight = rowHeight(sheet, columns, rows[0] ?? [])
  if (doc.y + headHeight + firstHeight > sheet.bottom) doc.addPage()
  within(sheet, 'Table', () => {
    within(sheet, 'TR', () =>
      drawHead(sheet, columns, (column, draw) =>
        element(sheet, 'TH', { scope: 'Column', title: column.title }, draw),
      ),
    )
    endHead(sheet)
    for (const row of rows) drawRow(sheet, columns, row)
  })
  doc.y += 10
}

const headHeight = 18

type Wrap = (column: Column, draw: () => void) => void

function drawHead(sheet: Sheet, columns: readonly Column[], wrap: Wrap): void {
  const { doc } = sheet
  const y = doc.y
  for (const { column, x, width } of placed(sheet, columns))
    wrap(column, () => label(sheet, column.title, head, { x, y: y + 3, width, align: column.align }))
  doc.y = y
}

function endHead(sheet: Sheet): void {
  const { doc } = sheet
  doc.y += headHeight
  decorate(sheet, 'Layout', () => rule(sheet, doc.y, inks.muted, 0.6))
}

function drawRow(sheet: Sheet, columns: readonly Column[], row: readonly string[]): void {
  const { doc, bottom } = sheet
  const height = rowHeight(sheet, columns, row)
  if (doc.y + height > bottom) {
    doc.addPage()
    decorate(sheet, 'Pagination', () => drawHead(sheet, columns, (_column, draw) => draw()))
    endHead(sheet)
  }
  const y = doc.y
  within(sheet, 'TR', () => {
    for (const { column, x, width, index } of placed(sheet, columns))
      drawCell(sheet, { column, text: row[index] ?? '', x, y: y + pad, width, height: height - pad })
  })
  doc.x = sheet.left
  doc.y = y + height
  decorate(sheet, 'Layout', () => rule(sheet, doc.y))
}

type Cell = { column: Column; text: string; x: number; y: number; width: number; height: number }

function drawCell(sheet: Sheet, { column, text, x, y, width, height }: Cell): void {
  const { doc } = sheet
  const style = column.style ?? plain
  const shown = printable(doc, text, style.face)
  if (shown.isMissingSigns) sheet.hasMissingSigns = true
  element(sheet, 'TD', shown.actual ? { actual: shown.actual } : {}, () => {
    doc.font(shown.face).fontSize(style.size).fillColor(style.colour)
    const align = column.align ?? 'left'
    const options = {
      width,
      height,
      lineGap: style.gap ?? 0,
      align,
      ellipsis: true,
      features: featuresOf(shown.text),
    }
    if (shown.text !== '') doc.text(shown.text, x, y, options)
  })
}

function rowHeight(sheet: Sheet, columns: readonly Column[], row: readonly string[]): number {
  const tall = placed(sheet, columns).map(({ column, width, index }) =>
    heightOf(sheet, row[index] ?? '', column.style ?? plain, width),
  )
  const longest = sheet.bottom - sheet.top - headHeight - 2
  return Math.min(longest, Math.max(...tall, 11) + 2 * pad - 1)
}

function placed(sheet: Sheet, columns: readonly Column[]) {
  let x = sheet.left
  return columns.map((column, index) => {
    const whole = column.share * sheet.width
    const at = { column, index, x, width: whole - (index === columns.length - 1 ? 0 : 12) }
    x += whole
    return at
  })
}
