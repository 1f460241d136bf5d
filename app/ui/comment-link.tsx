import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type CommentLinkProps = {
  /** Where the conversation is. */
  href: string
  /** How many comments there are for this reader; a conversation can be begun where there is none. */
  count: number
  /** What they are about, for those who hear the page. */
  about: string
}

/** A small "2" in a list: what was said about one row, one press away. */
export function CommentLink({ href, count, about }: CommentLinkProps) {
  return (
    <a
      href={href}
      className={classNames(
        'figures inline-flex min-h-6 min-w-6 items-center gap-1 text-sm hover:text-moss print-hidden pointer-coarse:min-h-9',
        count > 0 ? 'font-semibold text-moss' : 'text-faint',
      )}
    >
      <Icon name="comment" />
      {count > 0 && <span aria-hidden="true">{count}</span>}
      <span className="sr-only">
        {countWords(count)} {about}
      </span>
    </a>
  )
}

function countWords(count: number): string {
  if (count === 0) return 'Comment on'
  return count === 1 ? '1 comment on' : `${count} comments on`
}
