import { z } from 'zod'

/** Invisible signs that change how words read: zero-width ones, soft hyphens, overrides of direction, tags. */
const tricks = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu

/** Joiners are letters of their own in some scripts and in emoji; anywhere else they only hide something. */
const strayJoiners =
  /(?<!\u{FE0F}|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Malayalam}|\p{Extended_Pictographic}|\p{Emoji_Modifier})[\u200C\u200D]/gu

/**
 * Words as they may stand in public: one normal form, nothing invisible that changes how they read, single blanks.
 * Cleaning twice changes nothing.
 */
export function cleanWords(text: string): string {
  return text.replace(tricks, '').replace(strayJoiners, '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}

const link =
  /\b(?:https?|ftp|javascript|data|vbscript|file|mailto|tel):\S|\bwww\.|\b[\p{L}\p{N}-]+\.\p{L}{2,}\//iu
const address = /\S@\S+\.\S/u
const code = /<\s*[/!?]?\s*\p{L}/u
const broken = /\uFFFD|(?!\s)\p{Cc}/u

/** What keeps words from being printed in public, as a sentence, or null. Give it cleaned words. */
export function publicProblem(text: string): string | null {
  if (broken.test(text)) return 'This holds characters that cannot be read. Type them again'
  if (code.test(text)) return 'Plain words only: leave out what looks like code'
  if (address.test(text)) return 'Leave e-mail addresses out: everybody could read them'
  if (link.test(text)) return 'Leave links out: only words are printed'
  return null
}

/** A field whose words will stand in public; `what` continues "Fill in …". Its length is that of the cleaned words. */
export function publicText(atMost: number, what: string) {
  return optionalPublicText(atMost).refine((words) => words !== '', `Fill in ${what}`)
}

/** The same, or nothing. */
export function optionalPublicText(atMost: number) {
  return (
    z
      .string({ error: 'Fill this in once' })
      // nothing is looked into that nobody would read: some patterns take long over it
      .max(20_000, { error: 'This is far too long', abort: true })
      .superRefine((typed, { addIssue }) => {
        const words = cleanWords(typed)
        const isTooLong = [...words].length > atMost
        const problem = isTooLong ? null : publicProblem(broken.test(typed) ? typed : words)
        if (problem) addIssue({ code: 'custom', message: problem })
        if (isTooLong) addIssue({ code: 'custom', message: `Shorten this to ${atMost} characters or fewer` })
      })
      .transform(cleanWords)
  )
}
