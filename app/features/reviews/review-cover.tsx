import { reviewPath } from '#app/domain/paths.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import type { ReviewRow } from './review-queries.server.ts'

/** A held review as it would stand on a shelf: its title, its day, what everything was worth then, and who signed. */
export function ReviewCover({ review, slug }: { review: ReviewRow; slug: string }) {
  const { id, title, heldOn, signers, state, worth } = review
  const isSigned = state === 'signed'
  return (
    <li className="flex">
      <Anchor
        href={reviewPath(slug, id)}
        className={classNames(
          'group flex min-h-64 w-full flex-col rounded-t-[3px] rounded-b-none border border-b-0 border-l-8 bg-linear-to-br px-4 pt-5 pb-4',
          'shadow-sm transition-transform motion-safe:hover:-translate-y-1',
          isSigned
            ? 'border-line border-l-moss from-card to-lichen/60'
            : 'border-warning-line border-l-warning from-card to-warning-paper',
        )}
      >
        <span className="text-sm text-muted">{heldOn && readFullDate(heldOn)}</span>
        <strong className="mt-2 font-serif text-lg leading-6 font-semibold text-pretty wrap-anywhere group-hover:underline">
          {title}
        </strong>
        <span className="mt-auto flex flex-col gap-0.5 pt-6">
          {worth && review.hasCash && <Worth figure={worth.cash} words="cash" />}
          {worth && review.hasCapacity && <Worth figure={worth.capacity} words="capacity" />}
          <Signed names={signers} isSigned={isSigned} />
        </span>
      </Anchor>
    </li>
  )
}

function Worth({ figure, words }: { figure: string; words: string }) {
  return (
    <span>
      <span className="figures font-serif text-xl font-semibold">{figure}</span>
      <span className="block text-xs text-muted">of {words} confirmed by then</span>
    </span>
  )
}

function Signed({ names, isSigned }: { names: string[]; isSigned: boolean }) {
  const words = names.join(' and ')
  if (!isSigned)
    return (
      <span className="mt-2 text-xs text-warning">
        {names.length === 0 ? 'Nobody has signed yet' : `Only ${words} has signed yet`}
      </span>
    )
  return (
    <span className="mt-2 flex gap-1 text-xs text-muted">
      <Icon name="check" className="mt-0.5 shrink-0 text-verified" />
      Signed by {words}
    </span>
  )
}
