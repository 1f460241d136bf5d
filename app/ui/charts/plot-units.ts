import { dateFormat } from '#app/domain/intl.ts'

/** A day in milliseconds. */
export const dayLength = 86_400_000

/** Midnight UTC of a calendar date, in milliseconds: only differences matter here. */
export function day(on: string): number {
  return Date.parse(`${on}T00:00:00Z`)
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A calendar date in words, such as "2 May 2026". */
export function dateWords(on: string, locale: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day(on))
}

/** A place in a plot as per cent of its width, so that drawings stretch without bending letters or dots. */
export function across(x: number, width: number): string {
  return `${Math.round((x / width) * 10_000) / 100}%`
}
