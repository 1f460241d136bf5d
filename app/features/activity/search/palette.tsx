import { useFetcher, useNavigate } from '@remix-run/react'
import { Command } from 'cmdk'
import { useEffect, useMemo, useRef, useState } from 'react'
import { searchPath } from '#app/domain/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { choicesFor, type Doing, type SearchAnswer } from './palette-choices.ts'
import { FoundGroups, WayGroups } from './palette-groups.tsx'
import { recentPages } from './recent-pages.ts'

type PaletteProps = { userId: string; plan: string | undefined; close: () => void }

/**
 * Finds things and does things, by keyboard. A native modal dialog holds focus and gives it back; on a phone it takes the
 * whole screen. What stands in it comes from the page of the search, which asks the same policies.
 */
export function Palette({ userId, plan, close }: PaletteProps) {
  const box = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const answer = useAnswer(typed, plan)
  const recents = useMemo(() => recentPages(userId), [userId])
  const doing = useDoing(box)
  useEffect(() => {
    box.current?.showModal()
    box.current?.querySelector('input')?.focus()
  }, [])
  const choices = choicesFor({ typed, answer, recents, here: location.pathname })
  const [chosen, setChosen] = useChosen(choices.first)
  const isFresh = answer?.q.trim() === typed.trim()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the palette closes it; the keyboard has Escape
    <dialog
      ref={box}
      aria-label="Search and commands"
      onClose={close}
      onClick={(event) => event.target === box.current && box.current?.close()}
      className="m-0 h-dvh max-h-none w-dvw max-w-none overflow-hidden border-line bg-card p-0 text-ink shadow-float sm:mx-auto sm:mt-[12vh] sm:h-auto sm:max-h-[70vh] sm:w-[40rem] sm:rounded-card sm:border"
    >
      <Command
        shouldFilter={false}
        loop
        value={chosen}
        onValueChange={setChosen}
        label="Search and commands"
        className="flex h-full flex-col sm:max-h-[70vh]"
      >
        <PaletteInput typed={typed} onType={setTyped} close={() => box.current?.close()} />
        <Command.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2" label="Choices">
          <FoundGroups groups={choices.groups} doing={doing} q={typed} plan={plan} />
          <WayGroups sections={choices.sections} doing={doing} />
          {isFresh && choices.count === 0 && (
            <p className="px-3 py-6 text-center text-muted">
              Nothing fits. Fewer or shorter words find more.
            </p>
          )}
        </Command.List>
        <p role="status" className="sr-only">
          {isFresh && typed.trim() !== '' && `${choices.count} choices`}
        </p>
      </Command>
    </dialog>
  )
}

type InputProps = { typed: string; onType: (text: string) => void; close: () => void }

function PaletteInput({ typed, onType, close }: InputProps) {
  return (
    <div className="flex items-center gap-2.5 border-b border-line px-4">
      <Icon name="search" className="text-muted" />
      <Command.Input
        value={typed}
        onValueChange={onType}
        maxLength={200}
        placeholder="Find something, or do something"
        className="min-h-13 w-full min-w-0 bg-transparent text-lg outline-none placeholder:text-faint"
      />
      <button
        type="button"
        onClick={close}
        className="min-h-8 rounded-control border border-line px-2 text-xs text-muted hover:border-edge pointer-coarse:min-h-11"
      >
        <span className="sm:sr-only">Close</span>
        <span className="max-sm:hidden" aria-hidden="true">
          Esc
        </span>
      </button>
    </div>
  )
}

/** What Enter would do: the first choice, until the arrows say otherwise. */
function useChosen(first: string) {
  const [chosen, setChosen] = useState({ first, key: first })
  const key = chosen.first === first ? chosen.key : first
  return [key, (next: string) => setChosen({ first, key: next })] as const
}

/** The newest answer; while a letter is typed the one before stays. An earlier question is dropped by the fetcher. */
function useAnswer(typed: string, plan: string | undefined): SearchAnswer | undefined {
  const fetcher = useFetcher<SearchAnswer>()
  const load = useRef(fetcher.load)
  load.current = fetcher.load
  useEffect(() => {
    const path = searchPath({ q: typed.trim(), plan })
    load.current(`${path}${path.includes('?') ? '&' : '?'}short=yes`)
  }, [typed, plan])
  return fetcher.data
}

/** What a choice does, once the palette is closed and focus is back where it was. */
function useDoing(box: React.RefObject<HTMLDialogElement | null>): Doing {
  const navigate = useNavigate()
  return {
    open: (href) => {
      box.current?.close()
      navigate(href)
    },
    run: (act) => {
      box.current?.close()
      act()
    },
  }
}
