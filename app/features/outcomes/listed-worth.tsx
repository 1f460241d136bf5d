import { valuePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import type { ListedWorth } from './list-worth.server.ts'
import { natureWords } from './nature-figure.tsx'

/** What everything on the list was worth, in a line, and where it is taken apart. */
export function TotalWorth({ worths, slug }: { worths: readonly ListedWorth[]; slug: string }) {
  if (worths.length === 0) return null
  return (
    <p className="mb-5 flex flex-wrap items-baseline gap-x-6 gap-y-1">
      {worths.map(({ nature, total, confirmed }) => (
        <span key={nature}>
          <strong className="font-serif text-xl font-semibold">{total}</strong> {natureWords[nature].title} so
          far
          <span className="text-muted"> · {confirmed}</span>
        </span>
      ))}
      <Anchor href={valuePath(slug)} className="text-link text-sm print-hidden">
        How it adds up
      </Anchor>
    </p>
  )
}

/** A goal's worth beside its title: "€96,400 capacity". */
export function GoalWorth({ worths }: { worths: readonly ListedWorth[] | undefined }) {
  if (!worths || worths.length === 0) return null
  return worths.map(({ nature, total }) => `${total} ${natureWords[nature].title}`).join(' · ')
}

/** One outcome's worth in a cell. */
export function WorthCell({ worth }: { worth: ListedWorth | undefined }) {
  if (!worth) return <span className="text-muted">—</span>
  return (
    <span>
      <strong className="font-semibold">{worth.total}</strong>
      <span className="block text-xs text-muted">
        {natureWords[worth.nature].title} · {worth.confirmed}
      </span>
    </span>
  )
}
