import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { searchPath } from '#app/domain/paths.ts'
import { HitText } from './hit-text.tsx'
import type { Doing, Section } from './palette-choices.ts'
import type { SearchGroup, SearchHit } from './read-search.server.ts'

const heading =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-muted'
const item =
  'flex min-h-9 cursor-pointer items-baseline gap-x-2 rounded-control px-3 py-1.5 aria-selected:bg-lichen pointer-coarse:min-h-11'

type FoundProps = { groups: readonly SearchGroup[]; doing: Doing; q: string; plan: string | undefined }

/** What was found, by kind, and the way to all of it. */
export function FoundGroups({ groups, doing, q, plan }: FoundProps) {
  return (
    <>
      {groups.map(({ kind, title, hits }) => (
        <Command.Group key={kind} heading={title} className={heading}>
          {hits.map((hit) => (
            <Command.Item
              key={hit.key}
              value={hit.key}
              onSelect={() => doing.open(hit.href)}
              className={item}
            >
              <Found hit={hit} />
            </Command.Item>
          ))}
        </Command.Group>
      ))}
      {groups.some(({ hasMore }) => hasMore) && (
        <Command.Item value="all" onSelect={() => doing.open(searchPath({ q, plan }))} className={item}>
          <span className="text-moss">Everything that fits “{q.trim()}”</span>
        </Command.Item>
      )}
    </>
  )
}

function Found({ hit }: { hit: SearchHit }) {
  const about = [hit.about, hit.isEnded ? 'contract ended' : ''].filter(Boolean).join(' · ')
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 wrap-anywhere">
          <HitText parts={hit.title} />
        </span>
        {hit.snippet.length > 0 && (
          <span className="line-clamp-1 text-sm text-muted">
            <HitText parts={hit.snippet} />
          </span>
        )}
      </span>
      {hit.isInternal && <Aside className="text-internal">Internal</Aside>}
      {about && <Aside className="text-muted">{about}</Aside>}
    </>
  )
}

function Aside({ className, children }: { className: string; children: ReactNode }) {
  return <span className={`max-w-[45%] shrink-0 truncate text-sm ${className}`}>{children}</span>
}

/** What can be done, and where one can go. */
export function WayGroups({ sections, doing }: { sections: readonly Section[]; doing: Doing }) {
  return sections.map(({ title, choices }) => (
    <Command.Group key={title} heading={title} className={heading}>
      {choices.map(({ key, label, href, act }) => (
        <Command.Item
          key={key}
          value={key}
          onSelect={() => (href ? doing.open(href) : act && doing.run(act))}
          className={item}
        >
          {label}
        </Command.Item>
      ))}
    </Command.Group>
  ))
}
