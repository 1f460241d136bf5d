import type { ToldThing } from '../activity-catalogue.ts'
import { Quote } from './words.tsx'

/** What people said, each in their own words. */
export function ToldLines({ lines }: Pick<ToldThing, 'lines'>) {
  return lines.map(({ person, words }) => (
    <Quote key={`${person} ${words}`} by={person}>
      {words}
    </Quote>
  ))
}
