/** One place of a programme. What is not allowed is null or false: it is left out, not hinted at. */
export type ProgrammeItem = {
  /** "14:00" and how long, or '' while there is no place yet. */
  when: string
  title: string
  /** The speaker's name, where they let themself be announced. */
  name: string | null
  bio: string | null
  isRecordable: boolean
}

type Programme = {
  event: string
  when: string
  place: string
  words: string
  items: readonly ProgrammeItem[]
}

/** The programme as plain text to copy: it holds only what its speakers allow. */
export function programmeText({ event, when, place, words, items }: Programme): string {
  const head = [event, [when, place].filter(Boolean).join(' · '), words]
  const lines = items.map(({ when: at, title, name, bio, isRecordable }) =>
    [
      [at, title].filter(Boolean).join('  '),
      name ?? 'Speaker to be announced',
      bio,
      isRecordable ? null : 'Not to be recorded',
    ]
      .filter(Boolean)
      .join('\n'),
  )
  return [...head, ...lines].filter(Boolean).join('\n\n')
}
