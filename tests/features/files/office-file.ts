const parts = {
  word: [
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ],
  xl: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  ppt: [
    'ppt/presentation.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  ],
  stranger: ['hello.txt', ''],
} as const

/** The smallest zip that an office document, or something else in a zip, is recognised by. Stored, not compressed. */
export function officeFile(kind: keyof typeof parts): Uint8Array {
  const [name, type] = parts[kind]
  const types = `<?xml version="1.0"?><Types><Override PartName="/${name}" ContentType="${type}"/></Types>`
  const entries =
    kind === 'stranger'
      ? [[name, 'hi'] as const]
      : [['[Content_Types].xml', types] as const, [name, '<x/>'] as const]
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, text] of entries) {
    const local = zipHeader({ signature: 0x04034b50, path, text })
    directory.push(zipHeader({ signature: 0x02014b50, path, text, offset }))
    chunks.push(local, Buffer.from(text))
    offset += local.byteLength + Buffer.byteLength(text)
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...chunks, listed, end]))
}

type Entry = { signature: number; path: string; text: string; offset?: number }

function zipHeader({ signature, path, text, offset }: Entry): Buffer {
  const shift = offset === undefined ? 0 : 2
  const header = Buffer.alloc(offset === undefined ? 30 : 46)
  header.writeUInt32LE(signature, 0)
  header.writeUInt16LE(20, 4 + shift)
  header.writeUInt32LE(crc32(Buffer.from(text)), 14 + shift)
  header.writeUInt32LE(Buffer.byteLength(text), 18 + shift)
  header.writeUInt32LE(Buffer.byteLength(text), 22 + shift)
  header.writeUInt16LE(path.length, 26 + shift)
  if (offset !== undefined) header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, Buffer.from(path)])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
