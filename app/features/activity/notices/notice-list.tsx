import { noticeFacts } from '#app/domain/activity/notice.ts'
import { noticesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Time } from '#app/ui/time.tsx'
import type { NoticeLine } from './notice-page.server.ts'

type NoticeLinesProps = { lines: readonly NoticeLine[]; vendorName: string; isNarrow?: boolean }

/** Notices as lines: each leads to the very thing; what is unread has a dot and can be marked by a press. */
export function NoticeLines({ lines, vendorName, isNarrow = false }: NoticeLinesProps) {
  return (
    <ul>
      {lines.map((line) => (
        <li
          key={line.ids[0]}
          className={classNames(
            'group relative flex gap-3 border-t border-line px-4 py-3 first:border-t-0 hover:bg-lichen/50',
            line.isInternal && 'bg-internal-paper',
          )}
        >
          {line.actor ? <Avatar name={line.actor.name} isDecorative /> : <CairnMark size={26} />}
          <div className="min-w-0 flex-1">
            <p className={line.isRead ? undefined : 'pr-7 pointer-coarse:pr-8'}>
              <Words line={line} />
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
              {!isNarrow && <Badge tone={toneOf(line)}>{noticeFacts[line.kind].label}</Badge>}
              <span className="min-w-0 wrap-anywhere">{line.account}</span>
              <Time iso={line.at.iso} full={line.at.full} className="figures">
                {line.when}
              </Time>
              {line.isInternal && <InternalLabel vendorName={vendorName} />}
            </p>
          </div>
          {!line.isRead && <MarkRead line={line} />}
        </li>
      ))}
    </ul>
  )
}

/** The whole line leads there; the sentence is what is read out. */
function Words({ line: { href, sentence, isRead } }: { line: NoticeLine }) {
  return (
    <Anchor href={href} className="wrap-anywhere after:absolute after:inset-0">
      {!isRead && <span className="sr-only">New: </span>}
      {sentence.map(({ text, as }, index) => {
        const key = `${index} ${text}`
        if (as === 'plain') return <span key={key}>{text}</span>
        return (
          <strong key={key} className={isRead ? 'font-medium' : undefined}>
            {text}
          </strong>
        )
      })}
    </Anchor>
  )
}

function MarkRead({ line }: { line: NoticeLine }) {
  return (
    <QuickForm
      intent="read-notices"
      action={noticesPath()}
      hidden={{ notices: line.ids.join(',') }}
      className="absolute top-2 right-3 pointer-coarse:top-1 pointer-coarse:right-1 print-hidden"
    >
      <button
        type="submit"
        title="Mark as read"
        className="flex size-7 items-center justify-center rounded-full text-moss hover:bg-lichen pointer-coarse:size-11"
      >
        <span className="size-2.5 rounded-full bg-moss-fill group-hover:hidden" />
        <span className="hidden leading-none group-hover:block">
          <Icon name="check" />
        </span>
        <span className="sr-only">Mark as read</span>
      </button>
    </QuickForm>
  )
}

/** For everything that stood on the page when it was made. */
export function ReadAllButton({ upTo }: { upTo: number }) {
  return (
    <QuickForm intent="read-all" action={noticesPath()} hidden={{ upTo: String(upTo) }}>
      <Button type="submit" kind="quiet" size="small">
        Mark all as read
      </Button>
    </QuickForm>
  )
}

function toneOf({ kind }: NoticeLine): 'warning' | 'good' | 'accent' | 'neutral' {
  if (kind === 'to_confirm' || kind === 'to_sign' || kind === 'to_answer') return 'warning'
  if (kind === 'value') return 'good'
  return kind === 'assigned' || kind === 'mentioned' ? 'accent' : 'neutral'
}
