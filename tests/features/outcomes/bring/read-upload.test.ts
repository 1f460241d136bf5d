import { expect, test } from 'vitest'
import { readUpload } from '#app/features/outcomes/bring/read-upload.server.ts'
import { bytesOf } from '#tests/domain/tables/bytes.ts'

const fileOf = (bytes: Uint8Array, name = 'close.csv') => ({ file: new File([new Uint8Array(bytes)], name) })
const read = (pasted: string, files = {}) => readUpload({ pasted }, files)

test('pasted lines, or a file in whatever encoding', async () => {
  expect(await read('9.1\n8.2')).toEqual({
    ok: true,
    value: { brought: { fileName: '', content: '9.1\n8.2' } },
  })
  const file = fileOf(bytesOf('Müller;4,4', 'windows-1252'))
  expect(await read('not these', file)).toEqual({
    ok: true,
    value: { brought: { fileName: 'close.csv', content: 'Müller;4,4' } },
  })
})

test('nothing, a workbook, too many lines and too many bytes are refused at their field', async () => {
  const fields = async (pasted: string, files = {}) => {
    const answer = await read(pasted, files)
    return answer.ok ? {} : answer.refusal.fields
  }
  expect(await fields(' ')).toEqual({ pasted: 'Paste a column, or choose a file' })
  expect(await fields('', fileOf(new Uint8Array()))).toEqual({
    file: 'This file is empty. Choose another one',
  })
  expect(await fields('', fileOf(new Uint8Array([0x50, 0x4b, 3, 4])))).toHaveProperty('file')
  expect(await fields('1\n'.repeat(10_002))).toEqual({
    pasted: 'There are 10,002 lines: 5 MB and 10,000 lines at most',
  })
  expect(await fields('', fileOf(new Uint8Array(30 * 1024 * 1024)))).toEqual({
    file: 'This file is 30 MB large: 5 MB and 10,000 lines at most',
  })
})
