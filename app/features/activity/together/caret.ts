import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { colourIndex } from '#app/ui/avatar.tsx'

type Person = { name?: string }

/** Where the others are in the text, each with their name, in the colour they have everywhere. */
export function carets(awareness: Awareness) {
  return Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
    ],
  })
}

const line =
  'relative -mx-px border-l-2 border-[light-dark(var(--person),color-mix(in_oklab,var(--person),white_50%))] ' +
  'pointer-events-none break-normal'
const label =
  'absolute -top-2.5 z-10 max-w-36 truncate rounded-sm bg-(--person) px-1 text-[10px]/3 font-semibold text-on-person select-none'
const toTheRight = '-left-0.5 rounded-bl-none'
const toTheLeft = '-right-0.5 rounded-br-none'

function caretOf({ name = '' }: Person): HTMLElement {
  const caret = document.createElement('span')
  caret.className = line
  caret.setAttribute('style', personStyle(name))
  // text beside a caret is broken into lines as if it were not there
  caret.append('\u2060')
  const tag = document.createElement('span')
  tag.className = `${label} ${toTheRight}`
  tag.textContent = name
  tag.setAttribute('contenteditable', 'false')
  caret.append(tag, '\u2060')
  requestAnimationFrame(() => keepInside(caret, tag))
  return caret
}

/** Near the end of a line the name hangs to the left: it would stand outside the text, on a phone outside the screen. */
function keepInside(caret: HTMLElement, tag: HTMLElement): void {
  const edge = caret.parentElement?.getBoundingClientRect().right
  if (edge !== undefined && tag.getBoundingClientRect().right > edge) tag.className = `${label} ${toTheLeft}`
}

function selectionOf({ name = '' }: Person) {
  return { class: 'bg-[color-mix(in_oklab,var(--person),transparent_75%)]', style: personStyle(name) }
}

function personStyle(name: string): string {
  return `--person: var(--color-person-${colourIndex(name) + 1})`
}
