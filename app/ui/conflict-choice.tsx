import type { ReactNode } from 'react'
import { Button } from './button.tsx'

export type ConflictChoiceProps = {
  /** The field's name in words: "Title". */
  field: string
  /** What stands now, by whom and when, ready to print: "Maria Oliveira, 3 minutes ago". */
  theirs: { value: ReactNode; by: string; at: string }
  /** What the late writer typed. */
  yours: { value: ReactNode }
  /** The submit buttons' name; their values are `theirs` and `yours`. The form around it carries the rest. */
  name?: string
  isPending?: boolean
}

/** Two people changed the same thing: the later one sees both and decides with one press. Nothing is lost. */
export function ConflictChoice({
  field,
  theirs,
  yours,
  name = 'keep',
  isPending = false,
}: ConflictChoiceProps) {
  return (
    <section
      aria-label={`${field} was changed meanwhile`}
      className="rounded-card border border-warning-line bg-warning-paper p-4"
    >
      <p className="font-semibold text-warning">{field} was changed while you were writing</p>
      <p className="text-sm text-muted">
        Nothing is lost. Choose which one stays; the other remains in the history.
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <Version heading={`${theirs.by}, ${theirs.at}`} value={theirs.value}>
          <Button type="submit" name={name} value="theirs" isPending={isPending}>
            Keep theirs
          </Button>
        </Version>
        <Version heading="Yours, not saved yet" value={yours.value}>
          <Button type="submit" name={name} value="yours" kind="primary" isPending={isPending}>
            Use mine
          </Button>
        </Version>
      </div>
    </section>
  )
}

function Version({ heading, value, children }: { heading: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 rounded-control border border-line bg-card p-3">
      <div>
        <p className="text-sm text-muted">{heading}</p>
        <div className="mt-1 whitespace-pre-line">{value}</div>
      </div>
      <div className="mt-auto">{children}</div>
    </div>
  )
}
