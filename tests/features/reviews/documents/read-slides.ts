import { createRequire } from 'node:module'
import { posix } from 'node:path'
import type { CommonChart, Element, parse, Table } from 'pptxtojson'
import { readPackage } from '#app/features/reviews/documents/slides/repair-package.server.ts'

// the package says it is a module and is none
const reader = createRequire(import.meta.url)('pptxtojson/dist/index.cjs') as { parse: typeof parse }

/** Reads slides back with another library than the one that wrote them: texts, charts and tables of each. */
export async function readSlides(bytes: Buffer) {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const { slides, size } = await reader.parse(file)
  return {
    size,
    slides: slides.map(({ elements, note }) => ({
      texts: elements.flatMap(textsOf),
      charts: elements.filter((element): element is CommonChart => element.type === 'chart'),
      tables: elements
        .filter((element) => element.type === 'table')
        .map((element) => rowsOf(element as Table)),
      notes: plain(note),
    })),
  }
}

function textsOf(element: Element): string[] {
  return 'content' in element && typeof element.content === 'string'
    ? [plain(element.content)].filter(Boolean)
    : []
}

function rowsOf({ data }: Table): string[][] {
  return data.map((row) => row.map(({ text }) => plain(text)))
}

function plain(html: string): string {
  return html
    .replace(/<\/(p|li)>|<br\/?>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}

/** What is wrong with the package: declared parts that are missing, parts nobody declares, relations to nothing. */
export function problemsOf(bytes: Buffer): string[] {
  const parts = readPackage(bytes)
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const declared = [...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map((found) => found[1] ?? '')
  const ends = new Set([...types.matchAll(/<Default Extension="([^"]+)"/g)].map((found) => found[1]))
  const missing = declared.filter((name) => !parts.has(name)).map((name) => `declared and missing: ${name}`)
  const unknown = [...parts.keys()]
    .filter(
      (name) =>
        name !== '[Content_Types].xml' && !declared.includes(name) && !ends.has(name.split('.').at(-1)),
    )
    .map((name) => `not declared: ${name}`)
  return [
    ...missing,
    ...unknown,
    ...[...parts].flatMap(([name, content]) => lostRelations(name, content, parts)),
  ]
}

function lostRelations(name: string, content: Buffer, parts: Map<string, Buffer>): string[] {
  if (!name.endsWith('.rels')) return []
  const folder = posix.dirname(posix.dirname(name))
  return [...content.toString('utf8').matchAll(/<Relationship [^>]*>/g)].flatMap(([relation]) => {
    const target = /Target="([^"]+)"/.exec(relation)?.[1] ?? ''
    if (relation.includes('TargetMode="External"')) return [`leads outside: ${target}`]
    const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    return parts.has(place) ? [] : [`${name} leads to nothing: ${target}`]
  })
}
