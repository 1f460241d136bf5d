import { createElement } from 'react'
import { expect, test } from 'vitest'
import { drawPoster, pngResponse } from '#app/features/outcomes/draw-poster.server.ts'
import { ValuePoster } from '#app/ui/charts/value-poster.tsx'

const poster = createElement(ValuePoster, { geometry: null, title: 'What it was worth', foot: 'Aster' })

test('a poster comes as a PNG, twice as fine as it is drawn', async () => {
  const png = await drawPoster(poster)
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  expect(new DataView(png.buffer, png.byteOffset + 16).getUint32(0)).toBe(1600)
})

test('words are drawn with the fonts that come with the code', async () => {
  const other = createElement(ValuePoster, { geometry: null, title: 'What it was Worth', foot: 'Aster' })
  expect(Buffer.compare(await drawPoster(poster), await drawPoster(other))).not.toBe(0)
})

test('it is a download that nobody on the way may keep', () => {
  const { headers } = pngResponse(new Uint8Array([1]), 'close.png')
  expect(headers.get('Content-Type')).toBe('image/png')
  expect(headers.get('Content-Disposition')).toBe('attachment; filename="close.png"')
  expect(headers.get('Cache-Control')).toBe('no-store')
})
