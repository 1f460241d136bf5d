import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicLine, publicText, scriptJson, xmlText } from '#app/domain/advocacy/public-text.ts'

test('what steers a machine is taken out, what people read stays', () => {
  expect(publicText('We \u0000close\u0007 in \u202Eowt\u202C days\uFEFF.')).toBe('We close in owt days.')
  expect(publicText('Zażółć 👩‍🚀 نمی‌خواهم')).toBe('Zażółć 👩‍🚀 نمی‌خواهم')
  expect(publicText('broken \uD800 half')).toBe('broken half')
  expect(publicText(' one \r\n\r\n\r\n\r\n two\u2028three\t four ')).toBe('one\n\ntwo\nthree four')
  expect(publicLine(' one\n two ')).toBe('one two')
})

test('JSON in a page cannot leave its script, and says the same', () => {
  const hostile = { name: '</script><!--&\u2028' }
  expect(scriptJson(hostile)).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(scriptJson(hostile))).toEqual(hostile)
})

test('XML text holds no mark-up and nothing XML cannot write', () => {
  expect(xmlText(`<b>"A" & 'B'</b>]]>\u0000`)).toBe(
    '&lt;b&gt;&quot;A&quot; &amp; &apos;B&apos;&lt;/b&gt;]]&gt;',
  )
})

test('whatever is typed comes out readable, and twice is as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const text = publicText(typed)
      expect(text).not.toMatch(/\p{Cs}/u)
      expect(text).not.toMatch(/[^\P{Cc}\n]/u)
      expect(publicText(text)).toBe(text)
    }),
  )
})
