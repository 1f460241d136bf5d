import { signInPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Door } from './door.tsx'

type ClosedDoorProps = { title: string; what: string; action?: { href: string; label: string } }

/** A link that has done its work or run out: what happened, that nothing was lost, and the way on. */
export function ClosedDoor({ title, what, action }: ClosedDoorProps) {
  const { href, label } = action ?? { href: signInPath(), label: 'Ask for a new link' }
  return (
    <Door title={title} lead={what} passed={0}>
      <LinkButton href={href} kind="primary" isPlain className="w-full">
        {label}
      </LinkButton>
    </Door>
  )
}
