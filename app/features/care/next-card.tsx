import type { Stage } from '#app/domain/care/stages.ts'
import { gatePath, openingsPath, stageTeamPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Card } from '#app/ui/card.tsx'
import type { GatePageData } from './gate-page.server.ts'

/** What the stage after this one is for, in each side's words. */
const comes: Partial<Record<Stage, Record<'vendor' | 'customer', string>>> = {
  align: {
    vendor: 'Show how this becomes their result.',
    customer: 'What you want is tied to what helps you get there.',
  },
  reinforce: {
    vendor: 'Show that it worked, with figures they confirm.',
    customer: 'What changed is measured, and you confirm it.',
  },
  elevate: {
    vendor: 'Now their story can be told, by those who want to.',
    customer: 'Your story can be told, by those of you who want to. Nobody has to.',
  },
}

/** What comes after this stage, and who of the vendor takes over. */
export function NextCard({ page }: { page: GatePageData }) {
  const { next, position, side, slug } = page
  if (!next) return <LastCard page={page} />
  const { title, from, to } = next
  return (
    <Card title={position === 'passed' ? `Then: ${title}` : `Next: ${title}`}>
      <p className="text-muted">{comes[next.stage]?.[side]}</p>
      {side === 'vendor' && position !== 'passed' && (
        <p className="mt-2 text-muted">
          {from && to && from !== to && (
            <>
              Hand over from <strong>{from}</strong> to <strong>{to}</strong>, who accepts with the note.{' '}
            </>
          )}
          {to && from === to && (
            <>
              <strong>{to}</strong> goes on looking after it.{' '}
            </>
          )}
          {!to && `Nobody is named for ${title} yet. `}
          <Anchor href={stageTeamPath(slug)} className="text-link whitespace-nowrap">
            Stage team
          </Anchor>
        </p>
      )}
      {position === 'passed' && (
        <p className="mt-2">
          <Anchor href={gatePath(slug, next.stage)} className="text-link">
            Go on to {title}
          </Anchor>
        </p>
      )}
    </Card>
  )
}

/** Elevate is mastered, not left. */
function LastCard({ page: { side, accountName } }: { page: GatePageData }) {
  if (side === 'vendor')
    return (
      <Card title="Nothing comes after this">
        <p className="text-muted">
          Elevate is mastered, not left: while somebody at {accountName} has recommended you within a year.
          Ask only those who are open to it.
        </p>
      </Card>
    )
  return (
    <Card title="Only if you like">
      <p className="text-muted">
        A quote, an introduction, a talk: each of you decides alone, and can change their mind any day.
      </p>
      <p className="mt-2">
        <Anchor href={openingsPath()} className="text-link">
          What you are open to
        </Anchor>
      </p>
    </Card>
  )
}
