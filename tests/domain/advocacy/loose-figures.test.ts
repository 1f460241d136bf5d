import { expect, test } from 'vitest'
import { looseFigures } from '#app/domain/advocacy/loose-figures.ts'
import { readStoryText } from '#app/domain/advocacy/story-text.ts'

const loose = (text: string) => looseFigures(readStoryText(text)).map(({ figure }) => figure)

test.each<[string, string[]]>([
  ['Close went from 14 to 2 days.', ['14', '2']],
  ['It saved €310,000 and 40% of the time', ['€310,000', '40%']],
  ['It saved EUR 310 and 3.5x more, ½ of it', ['310', '3.5', '½']],
  ['in 24 countries, 14d later', ['24', '14']],
  ['**7** of {{claim:a-value}}8 {{claim:b-value}}', ['7', '8']],
  ['It took 2000 hours in 2000 hours', ['2000', '2000']],
  ['May 12% of it', ['12%']],
  ['٣ days and १२ weeks', ['٣', '१२']],
  ['- 3 regions\n- none', ['3']],
  ['1.2.3 and 1’000', ['1.2.3', '1’000']],
])('%s has loose figures', (text, expected) => {
  expect(loose(text)).toEqual(expected)
})

test.each([
  ['Since 2019, in 2024 and from May 2026 to 2027.'],
  ['On 12 May, on 12–19 May 2026, on the 3rd of June, on May 12, 2026 and 2026-05-12.'],
  ['A B2B bank with an ISO 27001 certificate in Q3 2026, after COVID-19.'],
  ['{{claim:close-change}} in {{fact:24|countries they work in}} countries'],
  ['From two weeks to two days.'],
])('%s has none', (text) => {
  expect(loose(text)).toEqual([])
})

test('a loose figure comes with the words around it', () => {
  const [found] = looseFigures(
    readStoryText('Before this the finance team needed about 14 days for closing the books of one month.'),
  )
  expect(found).toEqual({ figure: '14', around: 'finance team needed about 14 days for closing the' })
})
