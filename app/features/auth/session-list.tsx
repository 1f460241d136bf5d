import { Badge } from '#app/ui/badge.tsx'

export type SessionRow = { device: string; since: string; sinceIso: string; isThis: boolean }

/** Where a person is signed in. */
export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => (
        <li
          key={`${session.sinceIso}${session.device}`}
          className="flex flex-wrap items-center gap-x-3 py-2.5"
        >
          <span className="font-semibold">{session.device || 'An unknown browser'}</span>
          {session.isThis && <Badge tone="good">this browser</Badge>}
          <span className="ml-auto text-muted">
            since <time dateTime={session.sinceIso}>{session.since}</time>
          </span>
        </li>
      ))}
    </ul>
  )
}
