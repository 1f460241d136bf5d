import { useEffect, useRef, useState } from 'react'
import { Avatar, AvatarStack } from '#app/ui/avatar.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { type Present, usePresent } from '#app/ui/presence/writers.ts'
import { fieldInFocus, findField } from './field-in-focus.ts'

/**
 * Who else has this plan open, in the top bar; opened, in which field each of them is, and the way there. Nothing while
 * nobody else is here, and nothing without scripts.
 */
export function HereNow() {
  const people = usePresent()
  return (
    <>
      <Arrivals people={people} />
      {people.length > 0 && <People people={people} />}
    </>
  )
}

function People({ people }: { people: readonly Present[] }) {
  const names = people.map(({ name }) => name).join(', ')
  // what is seen begins what is heard: whoever speaks to their browser says the words on the screen
  const words = people.length === 1 ? `${firstName(names)} is here` : `${people.length} others here`
  return (
    <Menu
      isBare
      label={
        <span className="flex items-center gap-2.5 rounded-full pointer-coarse:min-h-11">
          <span className="sr-only">{`${words}: ${names}`}</span>
          <span aria-hidden className="max-sm:hidden">
            <AvatarStack people={[...people]} label="Here now" most={4} />
          </span>
          <span aria-hidden className="sm:hidden">
            <AvatarStack people={[...people]} label="Here now" most={people.length > 2 ? 1 : 2} />
          </span>
          <span aria-hidden className="text-sm text-muted max-xl:hidden">
            {words}
          </span>
        </span>
      }
    >
      <h2 className="px-3 pt-1.5 pb-1 text-sm font-semibold text-muted">Here now</h2>
      <ul className="min-w-60">
        {people.map((person) => (
          <li key={person.userId} className="flex items-start gap-2.5 px-3 py-1.5">
            <Avatar name={person.name} isDecorative className="mt-0.5" />
            <span className="min-w-0">
              <span className="block font-semibold">{person.name}</span>
              <Where field={person.field} />
            </span>
          </li>
        ))}
      </ul>
    </Menu>
  )
}

/** What somebody does here, with the way to the field where this page has it. */
function Where({ field }: { field: string | null }) {
  const [label, setLabel] = useState<string | null>(null)
  // after every drawing: what the page shows changes without the people on it
  useEffect(() => setLabel(field === null ? null : (findField(field)?.label ?? null)))
  if (field === null) return <span className="block text-sm text-muted">is reading</span>
  if (label === null)
    return <span className="block text-sm text-muted">is writing elsewhere on this plan</span>
  const go = () => {
    const element = findField(field)?.element
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }
  return (
    <button type="button" onClick={go} className="text-link text-left text-sm">
      is writing in “{label}”
    </button>
  )
}

const settledAfterMs = 3000
const quietForMs = 30_000

/**
 * Told to screen readers: who has come, at most every half minute, each person once and never who was here before; and
 * at once, who now writes in the very field the reader is in.
 */
function Arrivals({ people }: { people: readonly Present[] }) {
  const [words, setWords] = useState('')
  const known = useRef(new Set<string>())
  const saidAt = useRef(0)
  useEffect(() => {
    saidAt.current = Date.now() + settledAfterMs - quietForMs
  }, [])
  useEffect(() => {
    const came = people.filter(({ userId }) => !known.current.has(userId))
    for (const { userId } of people) known.current.add(userId)
    const own = fieldInFocus()
    const beside = own === '' ? undefined : people.find(({ field }) => field === own)
    if (beside) return setWords(`${beside.name} writes in this field too`)
    if (came.length === 0 || Date.now() - saidAt.current < quietForMs) return
    saidAt.current = Date.now()
    setWords(`${came.map(({ name }) => name).join(', ')} ${came.length === 1 ? 'is' : 'are'} here now`)
  }, [people])
  return (
    <span role="status" aria-live="polite" className="sr-only">
      {words}
    </span>
  )
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
