import { isCommonWord } from './common-words.ts'

export const passwordLength = { least: 12, most: 200 } as const

/** What a password is checked against: the owner's own address, and names that everybody here knows. */
type PasswordFacts = { email: string; names?: string[] }

/**
 * Why this is not a good password, as a sentence, or null when it may be used. Length counts most (12 characters or
 * more); beside it only what guessers try first is refused: common words with figures around them, one piece said
 * several times, rows of keys, one's own address or name.
 */
export function passwordProblem(password: string, { email, names = [] }: PasswordFacts): string | null {
  if ([...password].length < passwordLength.least)
    return 'Use 12 characters or more. A few words in a row are easy to remember'
  const plain = password.toLowerCase()
  if (
    isOwn(plain, [
      email.toLowerCase(),
      ...email.toLowerCase().split('@'),
      ...names.map((name) => name.toLowerCase()),
    ])
  ) {
    return 'This is close to your own address or name. Use other words'
  }
  if (isRepetition(plain) || isKeyRow(plain) || isCommonWord(coreOf(plain)) || isCommonPair(coreOf(plain))) {
    return 'This is one of the first that guessers try. Use a few words that do not belong together'
  }
  return null
}

/** The password without figures and signs around it, with the usual swaps (0 for o, @ for a) undone. */
function coreOf(plain: string): string {
  const bare = plain.replace(/^[^\p{L}@$]+/u, '').replace(/[^\p{L}@$]+$/u, '')
  const swaps: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
  }
  return [...bare].map((sign) => swaps[sign] ?? sign).join('')
}

function isOwn(plain: string, own: string[]): boolean {
  const core = plain.replace(/[^\p{L}@.]+/gu, '')
  return own.some(
    (word) => word.length >= 4 && (plain === word || core === word || core === word.replace(/[\s.]/g, '')),
  )
}

/** "abcabcabcabc", "aaaaaaaaaaaa", "123412341234": one piece of up to six signs again and again. */
function isRepetition(plain: string): boolean {
  return /^(.{1,6}?)\1+.{0,3}$/u.test(plain)
}

const keyRows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1234567890123456789012345',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]

function isKeyRow(plain: string): boolean {
  const letters = plain.replace(/[^a-z0-9]/g, '')
  const rows = keyRows.flatMap((row) => [row, [...row].reverse().join('')])
  const core = letters.replace(/\d+$/, '')
  return rows.some((row) => [letters, core].some((typed) => typed.length >= 6 && row.includes(typed)))
}

/** "passwordpassword" is caught above; this is "adminpassword". */
function isCommonPair(core: string): boolean {
  for (let cut = 3; cut <= core.length - 3; cut += 1) {
    if (isCommonWord(core.slice(0, cut)) && isCommonWord(core.slice(cut))) return true
  }
  return false
}
