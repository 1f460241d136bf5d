import { expect, test } from 'vitest'
import { exact } from '#app/domain/outcomes/exact.ts'
import {
  convert,
  fromMinor,
  isCurrency,
  minorDigits,
  readMoney,
  readMoneyByCode,
  readShortMoney,
  readWholeMoney,
  toMinor,
} from '#app/domain/outcomes/money.ts'

test('currencies have their own number of digits', () => {
  expect(['EUR', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3])
  expect(['EUR', 'eur', 'XYZ', 'EURO'].map(isCurrency)).toEqual([true, false, false, false])
})

test('an amount becomes minor units, halves to the even one, and never minus nothing', () => {
  expect(toMinor(exact('1107.145'), 'EUR')).toBe(110714)
  expect(toMinor(exact('1107.155'), 'EUR')).toBe(110716)
  expect(toMinor(exact('2.5'), 'JPY')).toBe(2)
  expect(Object.is(toMinor(exact('-0.001'), 'EUR'), 0)).toBe(true)
})

test('minor units are typed and read as money', () => {
  expect(fromMinor(110714, 'EUR')).toBe('1107.14')
  expect(fromMinor(5, 'EUR')).toBe('0.05')
  expect(readMoney(110714, 'EUR')).toBe('€1,107.14')
  expect(readMoney(-7143, 'EUR')).toBe('−€71.43')
  expect(readMoney(900719925474099, 'EUR')).toBe('€9,007,199,254,740.99')
  expect(readMoney(1200, 'JPY')).toBe('¥1,200')
})

test('headlines show whole money, and short ones less', () => {
  expect(readWholeMoney(18430050, 'EUR')).toBe('€184,301')
  expect(readWholeMoney(-49, 'EUR')).toBe('€0')
  expect(readShortMoney(18430050, 'EUR')).toBe('€184.3k')
})

test('money converts by a dated rate and is rounded once', () => {
  expect(convert({ minor: 110714, currency: 'EUR' }, { currency: 'USD', rate: '1.0825' })).toEqual({
    minor: 119848,
    currency: 'USD',
  })
  expect(convert({ minor: 110714, currency: 'EUR' }, { currency: 'JPY', rate: '163.4' }).minor).toBe(180907)
  expect(convert({ minor: 1000, currency: 'JPY' }, { currency: 'KWD', rate: '0.00199' }).minor).toBe(1990)
})

test('where several currencies stand together, the code says which', () => {
  expect(readMoneyByCode(12_000_050, 'CAD')).toBe('CAD 120,000.50')
  expect(readMoneyByCode(-500, 'JPY')).toBe('−JPY 500')
  expect(readMoneyByCode(12_000_000, 'CAD', { isShort: true })).toBe('CAD 120k')
})
