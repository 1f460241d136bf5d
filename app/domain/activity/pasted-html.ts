/** A line of what was pasted; `marker` is what stands before an item of a list. */
type Line = { marker: '' | '•' | `${number}.`; html: string }

const lineEnds = new Set([
  ...['p', 'div', 'br', 'tr', 'table', 'blockquote', 'pre', 'section', 'article', 'header', 'footer'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dt', 'dd'],
])
/** Dropped with everything in them. */
const dropped = new Set([
  'script',
  'style',
  'head',
  'title',
  'xml',
  'object',
  'iframe',
  'svg',
  'math',
  'template',
])
const marks: Record<string, string> = { b: 'strong', strong: 'strong', i: 'em', em: 'em' }

/**
 * What somebody pastes, for example from Word, as clean paragraphs with nothing but bold and italic in them: no styles,
 * comments, pictures or scripts. Items of lists, also those that Word writes as paragraphs, begin with "•" or "1.".
 */
export function cleanPastedHtml(html: string): string {
  return linesOf(pastedPart(html))
    .map(({ marker, html: line }) => ({ marker, html: line.replace(/[\s\u00a0]+/g, ' ').trim() }))
    .filter(({ html: line }) => line.replace(/<[^>]*>|&nbsp;/g, '').trim() !== '')
    .map(({ marker, html: line }) => `<p>${marker === '' ? '' : `${marker} `}${line}</p>`)
    .join('')
}

function pastedPart(html: string): string {
  const part = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html)?.[1]
  return (part ?? html)
    .replace(/<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/gi, (_, marker: string) => {
      const number = /^\s*(\d+)/.exec(marker.replace(/<[^>]*>|&nbsp;/g, ' '))?.[1]
      return `<x-marker value="${number ?? ''}">`
    })
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^\]>]*\]>/g, '')
}

function linesOf(html: string): Line[] {
  const lines: Line[] = [{ marker: '', html: '' }]
  const lists: { isOrdered: boolean; count: number }[] = []
  let insideDropped = ''
  const newLine = (marker: Line['marker'] = '') => lines.push({ marker, html: '' })
  const add = (text: string) => {
    const line = lines.at(-1)
    if (line) line.html += text
  }
  for (const [token, slash, name = '', rest = ''] of html.matchAll(
    /<(\/?)([a-z][\w:-]*)([^>]*)>|[^<]+|</gi,
  )) {
    const tag = name.toLowerCase()
    if (insideDropped !== '') {
      if (slash === '/' && tag === insideDropped) insideDropped = ''
    } else if (tag === '') add(token === '<' ? '&lt;' : token)
    else if (dropped.has(tag)) insideDropped = slash === '/' || rest.endsWith('/') ? '' : tag
    else if (marks[tag]) add(`<${slash}${marks[tag]}>`)
    else if (tag === 'td' || tag === 'th') add(' ')
    else if (tag === 'x-marker') newLine(markerOf(/\d+/.exec(rest)?.[0]))
    else if (tag === 'ul' || tag === 'ol') {
      if (slash === '/') lists.pop()
      else lists.push({ isOrdered: tag === 'ol', count: 0 })
      newLine()
    } else if (tag === 'li' && slash === '') newLine(nextMarker(lists.at(-1)))
    else if (lineEnds.has(tag) && !isEmptyItem(lines.at(-1))) newLine()
  }
  return lines
}

/** A paragraph inside a list's item, right behind its marker, begins no line of its own. */
function isEmptyItem(line: Line | undefined): boolean {
  return line !== undefined && line.marker !== '' && line.html.trim() === ''
}

function nextMarker(list: { isOrdered: boolean; count: number } | undefined): Line['marker'] {
  if (!list) return '•'
  list.count += 1
  return markerOf(list.isOrdered ? String(list.count) : undefined)
}

function markerOf(number: string | undefined): Line['marker'] {
  return number === undefined ? '•' : `${Number(number)}.`
}
