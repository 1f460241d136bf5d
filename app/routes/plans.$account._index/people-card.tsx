import { peoplePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Card } from '#app/ui/card.tsx'
import type { PlanPageData } from './read-plan-page.server.ts'

/** Who matters to the plan, the customer's side first. */
export function PeopleCard({ account, people, peopleCount, isEditor, path }: PlanPageData) {
  const all = (
    <Anchor href={peoplePath(account.slug)} className="text-link text-sm">
      {peopleCount > people.length ? `All ${peopleCount} people` : 'All people'}
    </Anchor>
  )
  return (
    <Card title="People" aside={all}>
      {people.length === 0 && (
        <p className="text-muted">
          Nobody is named yet.{' '}
          {isEditor && 'Who decides, who pays, who uses it: add them under “All people”.'}
        </p>
      )}
      <ul>
        {people.map((person) => (
          <li key={person.id} className="flex items-center gap-3 py-1.5">
            <Avatar name={person.name} isDecorative />
            <span className="min-w-0 grow">
              {person.name}
              {person.title && <span className="text-sm text-muted"> · {person.title}</span>}
            </span>
            {person.side === 'vendor' && (
              <span className="text-sm text-muted">{path?.vendorName || 'vendor'}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
