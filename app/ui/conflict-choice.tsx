import { type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { FieldClash } from '#app/domain/refusal.ts'
import { Button } from './button.tsx'
import type { Run } from './differing-words.ts'

export type ConflictChoiceProps = {
  /** The field's name in words: "Title". */
  label: string
  clash: FieldClash
  isPending?: boolean
  /** Takes the focus when it appears: the first of several. */
  isFirst?: boolean
  /** A third way, where the text can be written on: begins from the reader's own, having seen the other. */
  onWriteOn?: (() => void) | undefined
}

/**
 * Two people changed the same thing: the later one sees both texts, with the words that differ marked, and decides with
 * one press. Nothing is saved before, and both can be copied. Its buttons send `keep:<field>` with the form around it.
 */
export function ConflictChoice({
  label,
  clash,
  isPending = false,
  isFirst = true,
  onWriteOn,
}: ConflictChoiceProps) {
  const { field, theirs, yours, by, at, reads } = clash
  const box = useRef<HTMLElement>(null)
  const id = useId()
  const runs = useDifference(theirs, yours, reads === undefined)
  useEffect(() => {
    if (isFirst) box.current?.focus()
  }, [isFirst])
  const press = (value: 'theirs' | 'yours', words: string) => (
    <Button
      type="submit"
      name={`keep:${field}`}
      value={value}
      kind={value === 'yours' ? 'primary' : 'secondary'}
      isPending={isPending}
      aria-describedby={`${id}${value}`}
      className="max-sm:w-full"
    >
      {words}
    </Button>
  )
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={`${label} was changed meanwhile`}
      className="rounded-card border border-warning-line bg-warning-paper p-4 text-ink"
    >
      <input type="hidden" name={`theirs:${field}`} value={theirs} />
      <p className="font-semibold text-warning">{label} was changed while you were writing</p>
      <p className="text-sm text-muted">
        Nothing is saved yet, and both texts are here. Choose which one stays.
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <Version
          id={`${id}theirs`}
          heading={<Moment by={by} at={at} />}
          text={reads?.theirs ?? theirs}
          runs={runs?.theirs}
          markClass="bg-warning-wash"
        >
          {press('theirs', 'Keep theirs')}
        </Version>
        <Version
          id={`${id}yours`}
          heading="Yours, not saved yet"
          text={reads?.yours ?? yours}
          runs={runs?.yours}
          markClass="bg-lichen"
        >
          {press('yours', 'Use mine')}
          {onWriteOn && (
            <Button type="button" kind="quiet" onClick={onWriteOn} className="max-sm:w-full">
              Go on writing
            </Button>
          )}
        </Version>
      </div>
    </section>
  )
}

type VersionProps = {
  id: string
  heading: ReactNode
  text: string
  runs: readonly Run[] | undefined
  markClass: string
  children: ReactNode
}

function Version({ id, heading, text, runs, markClass, children }: VersionProps) {
  return (
    <div className="flex min-w-0 flex-col gap-3 rounded-control border border-line bg-card p-3">
      <div className="flex items-baseline justify-between gap-2">
        <p className="text-sm text-muted">{heading}</p>
        {text && <CopyButton text={text} />}
      </div>
      <div id={id} className="max-h-72 overflow-y-auto whitespace-pre-line wrap-anywhere">
        {runs ? <Marked runs={runs} className={markClass} /> : text || '—'}
      </div>
      <div className="mt-auto flex flex-wrap gap-2">{children}</div>
    </div>
  )
}

function Marked({ runs, className }: { runs: readonly Run[]; className: string }) {
  return runs.map(({ text, isOwn }, index) =>
    isOwn ? (
      <mark key={index} className={`${className} font-semibold no-underline`}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}

/** The comparing comes when it is needed: there is next to never a clash. */
function useDifference(theirs: string, yours: string, isText: boolean) {
  const [runs, setRuns] = useState<{ theirs: Run[]; yours: Run[] } | null>(null)
  useEffect(() => {
    if (!isText || theirs === '' || yours === '') return
    let isWanted = true
    import('./differing-words.ts').then(
      ({ differingWords }) => isWanted && setRuns(differingWords(theirs, yours)),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [theirs, yours, isText])
  return runs
}

function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    void navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <button type="button" onClick={copy} className="needs-js text-link min-h-6 shrink-0 text-sm">
      <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
    </button>
  )
}

/** By whom and when. The reader's zone is known in their browser; until scripts run, and without them, universal time. */
function Moment({ by, at }: { by: string; at: string }) {
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!at) return by
  const when = isAwake ? readHere(at, Date.now()) : `${at.slice(0, 16).replace('T', ', ')} UTC`
  return (
    <>
      {by}, <time dateTime={at}>{when}</time>
    </>
  )
}

const never = () => () => {}

function readHere(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
  return new Date(at).toLocaleString(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
}
