import '@github/text-expander-element'

type Offering = {
  /** Where the people are who may see what is being written. */
  addressFor: () => string
  /** Tells the form what the text is after a name was taken. */
  tell: (text: string) => void
}

type Offered = { name: string; about: string }
type Change = CustomEvent<{
  text: string
  provide: (list: Promise<{ matched: boolean; fragment?: HTMLElement }>) => void
}>
type Taken = CustomEvent<{ item: HTMLElement; value: string | null }>

/** How many are offered at once; another letter brings others. */
const atMost = 8

/**
 * Makes a text field offer people after an @, by arrow keys, finger or mouse; how many there are is said aloud. The list is
 * asked for anew at every @, and narrowed here, so that no letter waits for the network.
 */
export function offerPeople(expander: HTMLElement, { addressFor, tell }: Offering): void {
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  said.className = 'sr-only'
  expander.append(said)
  const people = new Map<string, Promise<Offered[]>>()
  expander.addEventListener('text-expander-change', (event) => {
    const { text, provide } = (event as Change).detail
    const address = addressFor()
    const known = (text !== '' && people.get(address)) || askFor(address)
    people.set(address, known)
    provide(known.then((all) => listOf(narrowed(all, text), said)))
  })
  expander.addEventListener('text-expander-value', (event) => {
    const { detail } = event as Taken
    detail.value = detail.item.dataset.value ?? null
  })
  // placed under the @ when this is told; then moved back to where the screen has room for it
  expander.addEventListener('text-expander-activate', () =>
    queueMicrotask(() => {
      keepOnScreen(expander)
      stayTextField(expander)
    }),
  )
  expander.addEventListener('text-expander-committed', () => {
    said.textContent = ''
    tell(expander.querySelector('textarea')?.value ?? '')
  })
  // whoever typed faster than this was fetched is offered people now
  expander.querySelector('textarea')?.dispatchEvent(new Event('input'))
}

/** Taking the first name into view may have moved the page sideways already, so its place on the page is what counts. */
function keepOnScreen(expander: HTMLElement): void {
  const list = expander.querySelector<HTMLElement>('[role=listbox]')
  if (!list) return
  const over = list.getBoundingClientRect().right + window.scrollX + 12 - document.documentElement.clientWidth
  if (over > 0) list.style.translate = `${-over}px`
}

/** A text of several lines may not be called a combobox (ARIA in HTML); the rest of what is said about the list holds. */
function stayTextField(expander: HTMLElement): void {
  for (const name of ['role', 'aria-expanded']) expander.querySelector('textarea')?.removeAttribute(name)
}

async function askFor(address: string): Promise<Offered[]> {
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok) return []
  const { people } = (await answer.json()) as { people: Offered[] }
  return people
}

/** Those whose name, or any word of it, begins with what was typed, whatever its case and accents. */
function narrowed(people: readonly Offered[], typed: string): Offered[] {
  const wished = folded(typed)
  const begins = (name: string) =>
    name.startsWith(wished) || name.split(/[\s-]/).some((word) => word.startsWith(wished))
  return people.filter(({ name }) => begins(folded(name))).slice(0, atMost)
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

function listOf(people: readonly Offered[], said: HTMLElement) {
  said.textContent = saidOf(people)
  return people.length === 0 ? { matched: false } : { matched: true, fragment: listElement(people) }
}

function saidOf(people: readonly Offered[]): string {
  if (people.length === 0) return ''
  const rest = people.length === 1 ? '' : ` and ${people.length - 1} more`
  return `${people[0]?.name}${rest}. Arrow keys choose, Enter takes the name`
}

function listElement(people: readonly Offered[]): HTMLElement {
  const list = document.createElement('ul')
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'People to mention')
  list.className =
    'absolute z-20 mt-1 max-h-64 w-72 max-w-[calc(100vw-3rem)] overflow-y-auto rounded-control border border-line bg-card p-1 shadow-float'
  for (const [index, person] of people.entries()) list.append(optionElement(person, index))
  return list
}

function optionElement({ name, about }: Offered, index: number): HTMLElement {
  const option = document.createElement('li')
  option.setAttribute('role', 'option')
  option.id = `mention-${index}`
  option.dataset.value = `@${name}`
  option.className =
    'cursor-pointer rounded-control px-2.5 py-1.5 hover:bg-lichen aria-selected:bg-lichen pointer-coarse:py-2.5'
  const first = document.createElement('span')
  first.className = 'block font-semibold'
  first.textContent = name
  const second = document.createElement('span')
  second.className = 'block text-sm text-muted'
  second.textContent = about
  option.append(first, second)
  return option
}
