import { toPlainText } from '@react-email/components'

/** The parts of html-to-text's tree and builder that we touch; the package brings no types. */
type Element = { type: string; data?: string; attribs?: Record<string, string>; children?: Element[] }
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void
  addInline(text: string, options?: { noWordTransform: boolean }): void
  addLineBreak(): void
  closeBlock(options: { trailingLineBreaks: number }): void
}

/** The button as a line of what it does and a line of where it leads, which mail programs make pressable. */
function action(element: Element, _walk: unknown, builder: Builder) {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addInline(`${textOf(element).trim()}:`)
  builder.addLineBreak()
  builder.addInline(element.attribs?.href ?? '', { noWordTransform: true })
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** The plain part of a mail, out of its drawing. */
export function plainTextOf(html: string): string {
  const text = toPlainText(html, {
    formatters: { action },
    selectors: [
      { selector: 'a.action', format: 'action' },
      { selector: 'h1', options: { uppercase: false } },
    ],
  })
  return `${text
    .replace(/[ \t\u00A0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function textOf({ type, data = '', children = [] }: Element): string {
  return type === 'text' ? data : children.map(textOf).join('')
}
