import { Fragment } from 'react'
import { Avatar } from '#app/ui/avatar.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Time } from '#app/ui/time.tsx'
import type { HistoryDay, HistoryLine } from './history-days.server.ts'

type TimelineProps = {
  days: readonly HistoryDay[]
  vendorName: string
  /** When the reader was last here, in words, and the newest line there was then. */
  since?: Since | null
}

export type Since = { number: number; when: string }

/** The history by day, with a line where what is new to the reader ends. Internal lines are violet and say whose eyes only. */
export function Timeline({ days, vendorName, since }: TimelineProps) {
  const lastNew = since && lastNewLine(days, since.number)
  return days.map((day) => (
    <section key={`${day.date} ${day.lines[0]?.number}`} aria-labelledby={`day-${day.date}`} className="mb-6">
      <h2 id={`day-${day.date}`} className="title-card mb-1.5">
        {day.title}
      </h2>
      <ol className="overflow-clip rounded-card border border-line bg-card">
        {day.lines.map((line) => (
          <Fragment key={line.number}>
            <Line line={line} vendorName={vendorName} />
            {line.number === lastNew && since && <SinceLine since={since} />}
          </Fragment>
        ))}
      </ol>
    </section>
  ))
}

/** The oldest line that is new to the reader, where older ones follow or the history ends. */
function lastNewLine(days: readonly HistoryDay[], seen: number): number | null {
  const lines = days.flatMap((day) => day.lines)
  const last = lines.findLast(({ number }) => number > seen)
  return last && (last !== lines.at(-1) || last.number === seen + 1) ? last.number : null
}

function SinceLine({ since }: { since: Since }) {
  return (
    <li className="flex items-center gap-3 border-t border-line bg-lichen px-4 py-1.5 text-sm font-semibold text-moss">
      <Icon name="arrow-up" />
      Since you were last here, {since.when}
    </li>
  )
}

function Line({ line, vendorName }: { line: HistoryLine; vendorName: string }) {
  return (
    <li
      className={classNames(
        'flex gap-3 border-t border-line px-4 py-2.5 first:border-t-0 keep-together',
        line.isInternal && 'bg-internal-paper',
      )}
    >
      <Face actor={line.actor} />
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="max-w-[84ch] wrap-anywhere">
          <Sentence line={line} />
        </p>
        {line.isInternal && <InternalLabel vendorName={vendorName} />}
      </div>
      <Time iso={line.at.iso} full={line.at.full} className="figures shrink-0 pt-0.5 text-sm text-muted">
        {line.at.clock}
      </Time>
    </li>
  )
}

function Face({ actor }: Pick<HistoryLine, 'actor'>) {
  if (!actor) return <CairnMark size={26} />
  return <Avatar name={actor.name} isDecorative />
}

/** What the sentence is about leads to its page. */
function Sentence({ line: { sentence, href } }: { line: HistoryLine }) {
  return sentence.map(({ text, as }, index) => {
    const key = `${index} ${text}`
    if (as === 'plain') return <span key={key}>{text}</span>
    if (as === 'name' || href === null) return <strong key={key}>{text}</strong>
    return (
      <a key={key} href={href} className="text-link font-semibold">
        {text}
      </a>
    )
  })
}
