import { devMailsPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { classNames } from '#app/ui/class-names.ts'

/** Every kind of mail by the name it has in `emails/catalogue.ts`. */
export function MailKinds({ kinds, current }: { kinds: string[]; current: string }) {
  return (
    <nav aria-label="Kinds of mail">
      <ul className="flex flex-col gap-0.5">
        {kinds.map((kind) => (
          <li key={kind}>
            <Anchor
              isPlain
              href={`${devMailsPath()}?kind=${kind}`}
              aria-current={kind === current ? 'page' : undefined}
              className={classNames(
                'flex min-h-9 items-center rounded-control px-3 text-sm pointer-coarse:min-h-11',
                kind === current ? 'bg-lichen font-semibold' : 'text-muted hover:text-ink',
              )}
            >
              {kind}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
