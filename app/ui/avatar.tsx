import { classNames } from './class-names.ts'

/** The colour is made from the name: pages know people by different ids, and one person has one colour everywhere. */
export type AvatarPerson = { name: string }

export type AvatarProps = AvatarPerson & {
  size?: 'small' | 'medium' | 'large'
  /** The name stands beside it anyway, so a screen reader need not hear it twice. */
  isDecorative?: boolean
  className?: string
}

const sizeClass = { small: 'size-5 text-[9px]', medium: 'size-6.5 text-[10.5px]', large: 'size-9 text-sm' }

const colourClass = [
  'bg-person-1',
  'bg-person-2',
  'bg-person-3',
  'bg-person-4',
  'bg-person-5',
  'bg-person-6',
  'bg-person-7',
  'bg-person-8',
] as const

/** A person as initials on their own colour. */
export function Avatar({ name, size = 'medium', isDecorative = false, className }: AvatarProps) {
  const naming = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
  return (
    <span
      {...naming}
      title={isDecorative ? undefined : name}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full font-bold text-on-person select-none',
        colourClass[colourIndex(name)],
        sizeClass[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}

export type AvatarStackProps = {
  people: AvatarPerson[]
  /** What they have in common: "Here now". */
  label: string
  /** How many are drawn before the rest becomes "+3". */
  most?: number
}

/** Several people, overlapping. */
export function AvatarStack({ people, label, most = 4 }: AvatarStackProps) {
  const drawn = people.slice(0, most)
  const hidden = people.length - drawn.length
  return (
    <ul aria-label={label} className="flex items-center -space-x-1">
      {drawn.map((person) => (
        <li key={person.name} className="flex">
          <Avatar {...person} className="ring-2 ring-bar" />
        </li>
      ))}
      {hidden > 0 && <li className="pl-3 text-sm text-muted">+{hidden}</li>}
    </ul>
  )
}

/** First letters of the first and the last word: "Maria de Oliveira" gives MO. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

/**
 * Which of the eight colours of people somebody has, from 0. FNV-1a: small and stable, so that the same name has the same
 * colour on every page and server.
 */
export function colourIndex(name: string): number {
  let hash = 0x811c9dc5
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return ((hash ^ (hash >>> 17)) >>> 0) % colourClass.length
}
