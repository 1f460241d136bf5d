import { mailTitle } from '#app/domain/accounts/mail-titles.ts'
import { devMailsPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { type MailViewWish, withMailView } from './mail-view-wish.ts'

type MailKindsProps = { kinds: string[]; current: string; wish: MailViewWish }

/** Every kind of mail, by the room of the house it comes from. */
export function MailKinds({ kinds, current, wish }: MailKindsProps) {
  const rooms = [...new Set(kinds.map(roomOf))].sort()
  return (
    <nav aria-label="Kinds of mail" className="flex flex-col gap-4">
      {rooms.map((room) => (
        <section key={room}>
          <h2 className="eyebrow mb-1 px-3">{room}</h2>
          <ul className="flex flex-col">
            {kinds
              .filter((kind) => roomOf(kind) === room)
              .sort()
              .map((kind) => (
                <li key={kind}>
                  <Anchor
                    isPlain
                    href={withMailView(`${devMailsPath()}?kind=${kind}`, wish)}
                    aria-current={kind === current ? 'page' : undefined}
                    className={classNames(
                      'flex min-h-8 flex-col justify-center rounded-control px-3 py-1 text-sm pointer-coarse:min-h-11',
                      kind === current ? 'bg-lichen font-semibold' : 'text-muted hover:text-ink',
                    )}
                  >
                    {mailTitle(kind)}
                    <span className="text-xs font-normal wrap-anywhere">{kind}</span>
                  </Anchor>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function roomOf(kind: string): string {
  return kind.split('-')[0] ?? kind
}
