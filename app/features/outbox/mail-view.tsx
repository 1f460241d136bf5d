import { Anchor } from '#app/ui/anchor.tsx'
import { classNames } from '#app/ui/class-names.ts'

type MailViewProps = {
  html: string
  text: string
  /** The calendar entry that goes along, as it is sent. */
  calendar: { content: string } | null
  isText: boolean
  hrefOfHtml: string
  hrefOfText: string
}

/**
 * A mail as it arrives, in a frame that may do nothing but follow a pressed link, or its plain part. The links are plain
 * ones: the frame's styles need the nonce of the document they are in.
 */
export function MailView({ html, text, calendar, isText, hrefOfHtml, hrefOfText }: MailViewProps) {
  return (
    <>
      <nav aria-label="Parts of the mail" className="mb-3 flex gap-1">
        <Part label="As it looks" href={hrefOfHtml} isCurrent={!isText} />
        <Part label="Plain text" href={hrefOfText} isCurrent={isText} />
      </nav>
      {isText ? (
        <pre className="rounded-card border border-line bg-card p-5 text-sm whitespace-pre-wrap wrap-anywhere">
          {text}
        </pre>
      ) : (
        <iframe
          title="The mail as it looks"
          sandbox="allow-popups allow-top-navigation-by-user-activation"
          srcDoc={html}
          className="h-[48rem] w-full rounded-card border border-line bg-paper"
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

function Part({ label, href, isCurrent }: { label: string; href: string; isCurrent: boolean }) {
  const look = isCurrent
    ? 'border-line bg-card font-semibold'
    : 'border-transparent text-muted hover:text-ink'
  return (
    <Anchor
      isPlain
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames('inline-flex min-h-9 items-center rounded-control border px-3.5 text-sm', look)}
    >
      {label}
    </Anchor>
  )
}
