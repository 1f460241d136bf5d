import { Anchor } from '#app/ui/anchor.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { type MailViewWish, withMailView } from './mail-view-wish.ts'

export type ShownMail = {
  html: string
  text: string
  /** The calendar entry that goes along, as it is sent. */
  calendar: { content: string } | null
  headers: Record<string, string>
  /** Of the HTML, in bytes. */
  weight: number
}

type MailViewProps = ShownMail & { wish: MailViewWish /** This page. */; href: string }

/**
 * A mail as it arrives, in a frame that may do nothing but follow a pressed link; its plain part; its headers. The links
 * are plain ones: the frame's styles need the nonce of the document they are in.
 */
export function MailView({ html, text, calendar, headers, weight, wish, href }: MailViewProps) {
  return (
    <>
      <Switches wish={wish} href={href} />
      {wish.part === 'headers' && <Headers headers={headers} weight={weight} />}
      {wish.part === 'text' && (
        <pre className="rounded-card border border-line bg-card p-5 text-sm whitespace-pre-wrap wrap-anywhere">
          {text}
        </pre>
      )}
      {wish.part === 'html' && (
        <iframe
          title="The mail as it looks"
          sandbox="allow-popups allow-top-navigation-by-user-activation"
          srcDoc={html}
          className={classNames(
            'mx-auto block h-[52rem] w-full rounded-card border border-line bg-paper',
            wish.width === 'phone' && 'max-w-[24.375rem]',
          )}
        />
      )}
      {calendar && (
        <details className="mt-3 rounded-card border border-line bg-card p-5">
          <summary className="font-semibold">invite.ics</summary>
          <pre className="mt-3 text-sm whitespace-pre-wrap wrap-anywhere">{calendar.content}</pre>
        </details>
      )}
    </>
  )
}

function Switches({ wish, href }: { wish: MailViewWish; href: string }) {
  const to = (change: Partial<MailViewWish>) => withMailView(href, { ...wish, ...change })
  return (
    <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
      <nav aria-label="Parts of the mail" className="flex gap-1">
        <Choice label="As it looks" href={to({ part: 'html' })} isCurrent={wish.part === 'html'} />
        <Choice label="Plain text" href={to({ part: 'text' })} isCurrent={wish.part === 'text'} />
        <Choice label="Headers" href={to({ part: 'headers' })} isCurrent={wish.part === 'headers'} />
      </nav>
      {wish.part === 'html' && (
        <>
          <nav aria-label="Colours" className="flex gap-1">
            <Choice label="As here" href={to({ look: 'auto' })} isCurrent={wish.look === 'auto'} />
            <Choice label="Day" href={to({ look: 'day' })} isCurrent={wish.look === 'day'} />
            <Choice label="Night" href={to({ look: 'night' })} isCurrent={wish.look === 'night'} />
          </nav>
          <nav aria-label="Width" className="flex gap-1">
            <Choice label="Wide" href={to({ width: 'wide' })} isCurrent={wish.width === 'wide'} />
            <Choice label="Phone" href={to({ width: 'phone' })} isCurrent={wish.width === 'phone'} />
          </nav>
        </>
      )}
    </div>
  )
}

function Headers({ headers, weight }: Pick<ShownMail, 'headers' | 'weight'>) {
  const lines = { ...headers, 'Weight of the HTML': `${(weight / 1024).toFixed(1)} KB` }
  return (
    <dl className="grid gap-x-6 gap-y-1 rounded-card border border-line bg-card p-5 text-sm sm:grid-cols-[14rem_minmax(0,1fr)]">
      {Object.entries(lines).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="font-semibold">{name}</dt>
          <dd className="mb-1.5 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Choice({ label, href, isCurrent }: { label: string; href: string; isCurrent: boolean }) {
  const look = isCurrent
    ? 'border-line bg-card font-semibold'
    : 'border-transparent text-muted hover:text-ink'
  return (
    <Anchor
      isPlain
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames('inline-flex min-h-9 items-center rounded-control border px-3 text-sm', look)}
    >
      {label}
    </Anchor>
  )
}
