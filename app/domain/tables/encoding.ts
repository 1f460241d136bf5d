/** How the letters of a file are written down as bytes. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export const encodingTitles: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows (Western European)',
}

const asCsv = 'Save it as “CSV UTF-8 (comma delimited)” and choose that file.'

/** What a file that is no text begins with, and how its owner gets a CSV out of it. */
const others: readonly { starts: readonly number[]; sentence: string }[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    sentence: `This is an Excel workbook or a zip file, not a CSV. Open it in Excel, choose File, Save as. ${asCsv}`,
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: `This is an old Excel workbook, not a CSV. Open it in Excel, choose File, Save as. ${asCsv}`,
  },
  {
    starts: [0x1f, 0x8b],
    sentence: 'This file is compressed. Unpack it and choose the CSV inside.',
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    sentence: 'This is a PDF, not a CSV. Export the list itself as CSV and choose that file.',
  },
]

/** Why these bytes cannot be a CSV, as a sentence that says how to get one, or null. */
export function whyNoCsv(bytes: Uint8Array): string | null {
  const other = others.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte))
  if (other) return other.sentence
  const isUtf16 = detectEncoding(bytes).startsWith('utf-16')
  if (!isUtf16 && bytes.includes(0))
    return `This is not a text file. Export the list as CSV and choose that file.`
  return null
}

/**
 * How the whole of a file is written: by its byte order mark; by the zero bytes that UTF-16 leaves beside plain
 * letters; as UTF-8 when all of it is; else Windows-1252, which any bytes are.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16Of(bytes.subarray(0, 4096)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** The text without its byte order mark. Bytes that mean nothing become U+FFFD, which the rows' check points at. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Separators and line ends have a zero byte in UTF-16 whatever the script; it is always the same one of the two. */
function utf16Of(head: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const enough = head.length / 50
  if (odd > enough && even < odd / 10) return 'utf-16le'
  if (even > enough && odd < even / 10) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
