import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; alt?: string; children?: Node[]; type?: string }

/** Reads a document back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const file = await task.promise
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => readPage(await file.getPage(index + 1))),
  )
  const { info } = await file.getMetadata()
  const marked = await file.getMarkInfo()
  const outline = (await file.getOutline()) ?? []
  await task.destroy()
  return {
    info: info as Record<string, string>,
    isMarked: (marked as unknown as Map<string, boolean> | null)?.get('Marked') ?? false,
    outline: outline.map(({ title }) => title),
    pages,
    text: pages.map(({ text }) => text).join('\n'),
  }
}

async function readPage(page: PDFPageProxy) {
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  const tree = (await page.getStructTree()) as Node | null
  const [, , width = 0, height = 0] = page.view
  const nodes = tree ? flatten(tree) : []
  return {
    text,
    width,
    height,
    roles: nodes.flatMap(({ role }) => role ?? []),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
  }
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)]
}
