import { Anchor } from '#app/ui/anchor.tsx'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { PlanPath } from './plan-path.server.ts'

/** What is asked on the way to the next stage, and what of it is there. */
export function ReachCard({ reach }: { reach: NonNullable<PlanPath['reach']> }) {
  const { title, done, criteria, href } = reach
  return (
    <Card
      title={
        <Anchor href={href} className="hover:underline">
          {title}
        </Anchor>
      }
      count={
        <>
          <span className="sr-only">Done: </span>
          {done} / {criteria.length}
        </>
      }
    >
      <ul>
        {criteria.map(({ key, title: text, detail, isDone, isWaived }) => (
          <li key={key} className="flex gap-3 py-1">
            <Mark isDone={isDone} isWaived={isWaived} />
            <span className="min-w-0">
              <span className="sr-only">{isDone ? 'Done: ' : 'Open: '}</span>
              <span className={isDone ? undefined : 'font-semibold'}>{text}</span>
              {isWaived && <span className="text-sm text-muted"> · let go</span>}
              {detail && <span className="block text-sm text-muted">{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm print-hidden">
        <Anchor href={href} className="text-link">
          {done === criteria.length ? 'Who has signed' : 'What is open, and where it is done'}
        </Anchor>
      </p>
    </Card>
  )
}

/** What was let go is done with, but nobody has shown it: no tick. */
function Mark({ isDone, isWaived }: { isDone: boolean; isWaived: boolean }) {
  if (isWaived) return <Icon name="chevron-right" className="mt-[2.5px] text-muted" />
  if (isDone) return <Icon name="check" className="mt-[2.5px] text-verified" />
  return <Icon name="ring" className="mt-[2.5px] p-px text-muted" />
}
