import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * PptxGenJS declares a slide master for every slide, although it writes one, and gives a chart's missing figures an
 * empty number. This takes what is declared and missing out of a package's list of content types, and empty numbers out
 * of its charts; everything else is handed on byte by byte.
 */
export function repairPackage(bytes: Buffer): Buffer {
  const entries = readEntries(bytes)
  const names = new Set(entries.map(({ name }) => name))
  return writeEntries(
    entries.map((entry) => {
      if (entry.name === contentTypes) return rewritten(entry, (xml) => withoutMissing(xml, names))
      return isChart.test(entry.name) ? rewritten(entry, (xml) => xml.replace(emptyNumber, '')) : entry
    }),
  )
}

const isChart = /^ppt\/charts\/chart\d+\.xml$/
const emptyNumber = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g

function withoutMissing(xml: string, names: ReadonlySet<string>): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) =>
    names.has(part) ? override : '',
  )
}

const contentTypes = '[Content_Types].xml'

/** One file of a ZIP archive: its name, its fields of the central directory, its bytes as they lie in the archive. */
type Entry = { name: string; method: number; crc: number; size: number; data: Buffer }

function rewritten(entry: Entry, change: (xml: string) => string): Entry {
  const plain = Buffer.from(change(plainOf(entry).toString('utf8')))
  return { name: entry.name, method: 8, crc: crc32(plain), size: plain.length, data: deflateRawSync(plain) }
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
/** Names in UTF-8. */
const utf8 = 0x0800
/** 1 January 1980: the archive says nothing of when it was made, the presentation inside does. */
const oldest = 0x0021

/** The files of a package by their names, as plain bytes. */
export function readPackage(bytes: Buffer): Map<string, Buffer> {
  return new Map(readEntries(bytes).map((entry) => [entry.name, plainOf(entry)]))
}

function plainOf({ method, data }: Entry): Buffer {
  return method === 0 ? data : inflateRawSync(data)
}

function readEntries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0) throw new Error('not a package')
  const count = bytes.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== signatures.central) throw new Error('not a package')
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as Three
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      data: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    })
    at += 46 + nameLength + extra + comment
  }
  // folders are no parts of a package
  return entries.filter(({ name }) => !name.endsWith('/'))
}

type Three = [number, number, number]

function writeEntries(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(signatures.local, 0)
    local.writeUInt16LE(20, 4)
    fields(entry, name).copy(local, 6)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(signatures.central, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    fields(entry, name).copy(central, 8)
    central.writeUInt32LE(offset, 42)
    parts.push(local, name, entry.data)
    directory.push(central, name)
    offset += local.length + name.length + entry.data.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** From the flags to the length of the name: the same in both headers. */
function fields({ method, crc, size, data }: Entry, name: Buffer): Buffer {
  const shared = Buffer.alloc(22)
  shared.writeUInt16LE(utf8, 0)
  shared.writeUInt16LE(method, 2)
  shared.writeUInt16LE(oldest, 6)
  shared.writeUInt32LE(crc, 8)
  shared.writeUInt32LE(data.length, 12)
  shared.writeUInt32LE(size, 16)
  shared.writeUInt16LE(name.length, 20)
  return shared
}
