import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentHeader, endOf, tidyName } from '#app/features/files/file-name.ts'

test('names lose folders, tricks and wrong ends', () => {
  expect(tidyName('C:\\Users\\maria\\Close.CSV', ['csv'])).toBe('Close.csv')
  expect(tidyName('../../etc/passwd', ['txt'])).toBe('passwd.txt')
  expect(tidyName('photo\u202Egnp.exe', ['png'])).toBe('photognp.png')
  expect(tidyName('a\r\nSet-Cookie: x.txt', ['txt'])).toBe('aSet-Cookie x.txt')
  expect(tidyName('.htaccess', ['txt'])).toBe('htaccess.txt')
  expect(tidyName('', ['pdf'])).toBe('file.pdf')
  expect(tidyName('IMG.jpeg', ['jpg', 'jpeg'])).toBe('IMG.jpeg')
  expect(tidyName(`${'x'.repeat(100_000)}.pdf`, ['pdf'])).toBe(`${'x'.repeat(110)}.pdf`)
  expect(endOf('x.tar.GZ')).toBe('gz')
})

test('no name can break out of its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const header = attachmentHeader(tidyName(name, ['txt']))
      expect(header).toMatch(/^attachment; filename="[^"\\%\r\n]*"; filename\*=UTF-8''[\w.!~%-]+$/)
      expect(new Headers({ 'Content-Disposition': header }).get('Content-Disposition')).toBe(header)
    }),
    { numRuns: 300 },
  )
})
