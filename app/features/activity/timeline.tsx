import { Avatar } from '#app/ui/avatar.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Time } from '#app/ui/time.tsx'
import type { HistoryDay, HistoryLine } from './history-days.server.ts'

/** The history by day. Internal lines are violet and say whose eyes only. */
export function Timeline({ days, vendorName }: { days: readonly HistoryDay[]; vendorName: string }) {
  return days.map((day) => (
    <section key={`${day.date} ${day.lines[0]?.number}`} aria-labelledby={`day-${day.date}`} className="mb-6">
      <h2 id={`day-${day.date}`} className="title-card mb-1.5">
        {day.title}
      </h2>
      <ol className="overflow-clip rounded-card border border-line bg-card">
        {day.lines.map((line) => (
          <Line key={line.number} line={line} vendorName={vendorName} />
        ))}
      </ol>
    </section>
  ))
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
