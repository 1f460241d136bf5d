import { fileTypeFromBuffer } from 'file-type'
import { type FileKind, fileKinds } from './file-kinds.ts'
import { endOf } from './file-name.ts'

/**
 * What a file is by its own bytes; its name only decides between plain text and CSV, which have no mark of their own.
 * Null for everything we do not take: SVG, HTML, programs, archives, macro documents, text that is not UTF-8.
 */
export async function sniffFile(bytes: Uint8Array, name: string): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return fileKinds.find((kind) => kind.type === found.mime && !isTextual(kind)) ?? null
  const end = endOf(name)
  const textual = fileKinds.find((kind) => isTextual(kind) && (kind.ends as readonly string[]).includes(end))
  return textual && isText(bytes) ? textual : null
}

function isTextual(kind: FileKind): boolean {
  return kind.type.startsWith('text/')
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
