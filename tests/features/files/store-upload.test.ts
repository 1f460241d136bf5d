import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { filePlace } from '#app/features/files/file-place.server.ts'
import { storeUpload } from '#app/features/files/store-upload.server.ts'
import { makeDataFolder } from '#tests/factories/door.ts'
import { officeFile } from './office-file.ts'

const file = (bytes: Uint8Array | string, name: string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)

const picture = () => sharp({ create: { width: 24, height: 12, channels: 3, background: 'teal' } })

test('a photo is written anew: upright, without place, device and owner', async () => {
  const dataFolder = makeDataFolder()
  const photo = await picture()
    .withExif({ IFD0: { Copyright: 'Maria', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const stored = await storeUpload({ dataFolder, file: file(photo, 'IMG 1.jpeg') })
  if (!stored.ok) throw new Error('refused')
  expect(stored.value).toMatchObject({ name: 'IMG 1.jpeg', type: 'image/jpeg' })
  const bytes = readFileSync(filePlace(dataFolder, stored.value.sha256))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.value.sha256)
  expect(bytes.byteLength).toBe(stored.value.size)
  const { width, height, exif, orientation } = await sharp(bytes).metadata()
  expect({ width, height, exif, orientation }).toEqual({
    width: 12,
    height: 24,
    exif: undefined,
    orientation: undefined,
  })
  expect(bytes.includes('Maria')).toBe(false)
})

test('what hides behind a picture does not survive', async () => {
  const dataFolder = makeDataFolder()
  const hiding = Buffer.concat([await picture().png().toBuffer(), Buffer.from('<script>alert(1)</script>')])
  const stored = await storeUpload({ dataFolder, file: file(hiding, 'x.png') })
  const bytes = readFileSync(filePlace(dataFolder, stored.ok ? stored.value.sha256 : ''))
  expect(bytes.includes('script')).toBe(false)
})

test('the kind is what the bytes say; a wrong end of the name is righted', async () => {
  const dataFolder = makeDataFolder()
  const kinds: [Uint8Array | string, string, string, string][] = [
    [await picture().png().toBuffer(), 'plan.pdf', 'plan.png', 'image/png'],
    [await picture().webp().toBuffer(), 'x.webp', 'x.webp', 'image/webp'],
    ['%PDF-1.7\n%âãÏÓ\n', 'minutes.pdf', 'minutes.pdf', 'application/pdf'],
    ['month,days\n2026-05,4.4\n', 'Close.CSV', 'Close.csv', 'text/csv'],
    ['minutes', 'minutes.txt', 'minutes.txt', 'text/plain'],
    [
      officeFile('word'),
      'x.docx',
      'x.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      officeFile('xl'),
      'x.xlsx',
      'x.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      officeFile('ppt'),
      'x.pptx',
      'x.pptx',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
  ]
  for (const [bytes, name, kept, type] of kinds) {
    expect(await storeUpload({ dataFolder, file: file(bytes, name) })).toMatchObject({
      ok: true,
      value: { name: kept, type },
    })
  }
})

test('a stranger’s kind of file is refused, whatever it calls itself, and nothing is kept', async () => {
  const dataFolder = makeDataFolder()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const strangers: [Uint8Array | string, string][] = [
    [svg, 'logo.svg'],
    [`<?xml version="1.0"?>${svg}`, 'logo.png'],
    [svg, 'logo.png'],
    ['<!doctype html><script>alert(1)</script>', 'page.html'],
    ['<!doctype html>', 'page.pdf'],
    ['MZ\x90\x00', 'setup.txt'],
    [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'tool.txt'],
    [new Uint8Array([0xff, 0xfe, 0xfd]), 'broken.csv'],
    [officeFile('stranger'), 'archive.docx'],
    ['minutes', 'no-end'],
    [new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0]), 'moving.gif'],
  ]
  for (const [bytes, name] of strangers) {
    const stored = await storeUpload({ dataFolder, file: file(bytes, name) })
    expect([name, stored.ok ? 'stored' : stored.refusal.code]).toEqual([name, 'invalid'])
  }
  expect(existsSync(join(dataFolder, 'files'))).toBe(false)
})

test('where only pictures are wanted, documents are refused; broken and empty ones always', async () => {
  const dataFolder = makeDataFolder()
  const refusal = async (bytes: Uint8Array | string, name: string, isImageOnly = false) => {
    const stored = await storeUpload({ dataFolder, file: file(bytes, name), isImageOnly })
    return stored.ok ? '' : `${stored.refusal.code}: ${stored.refusal.message}`
  }
  expect(await refusal('%PDF-1.7', 'x.pdf', true)).toBe(
    'invalid: This kind of file is not taken here. Choose a picture: PNG, JPEG or WebP.',
  )
  const half = (await picture().png().toBuffer()).subarray(0, 60)
  expect(await refusal(half, 'x.png')).toBe(
    'invalid: This picture cannot be read. Save it again and choose it anew.',
  )
  expect(await refusal('', 'x.txt')).toBe('invalid: This file is empty. Choose another one.')
})

test('ten megabytes are taken, one byte more is not', async () => {
  const dataFolder = makeDataFolder()
  const limit = 10 * 1024 * 1024
  const text = (size: number) => storeUpload({ dataFolder, file: file('x'.repeat(size), 'x.txt') })
  expect(await text(limit + 1)).toEqual({
    ok: false,
    refusal: { code: 'too-large', message: 'Choose a file of 10 MB or less.' },
  })
  expect(await text(limit)).toMatchObject({ ok: true, value: { size: limit } })
})

test('a picture that unfolds into too many pixels is refused', async () => {
  const huge = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: 'white' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(huge.byteLength).toBeLessThan(1024 * 1024)
  expect(await storeUpload({ dataFolder: makeDataFolder(), file: file(huge, 'x.png') })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid' },
  })
})

test('the same content lies on the disk once, and no halves stay behind', async () => {
  const dataFolder = makeDataFolder()
  for (const name of ['a.txt', 'b.txt']) await storeUpload({ dataFolder, file: file('the same', name) })
  expect(readdirSync(join(dataFolder, 'files'))).toEqual([
    createHash('sha256').update('the same').digest('hex'),
  ])
})
