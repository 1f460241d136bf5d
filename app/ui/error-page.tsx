import type { ReactNode } from 'react'
import { LinkButton } from './button.tsx'
import { CairnMark } from './cairn-mark.tsx'

export type ErrorKind = 401 | 403 | 404 | 409 | 410 | 500 | 'offline'

export type ErrorPageProps = {
  /** The answer's status, or `offline`. Anything else counts as 500. */
  kind: number | 'offline'
  /** A truer sentence than the general one, where the page knows more. */
  detail?: ReactNode
  /** Where "Go to the start page" leads. */
  homeHref?: string
  /** Instead of the usual button: "Sign in", "Load again". */
  action?: ReactNode
  /** To quote when writing to someone about it. */
  requestId?: string | undefined
}

type Copy = { title: string; what: string; remedy: string }

const copy: Record<ErrorKind, Copy> = {
  401: {
    title: 'Please sign in again',
    what: 'Your session has ended, or this page needs one.',
    remedy: 'Everything you saved is there. Sign in and you come back to this page.',
  },
  403: {
    title: 'You may see this, but not do that',
    what: 'Your role on this account does not include it.',
    remedy: 'Nothing was changed. Ask an approver or your contact to do it, or to give you the right.',
  },
  404: {
    title: 'Nothing stands at this address',
    what: 'The page may have moved, or it belongs to an account that is not yours.',
    remedy: 'Nothing was lost. Check the address, or start from the beginning.',
  },
  409: {
    title: 'Somebody was faster',
    what: 'This was changed while you had it open.',
    remedy:
      'Nothing was overwritten. Go back, look at what is there now, and save yours again if it still fits.',
  },
  410: {
    title: 'This has been taken down',
    what: 'The people it is about decided not to show it any more.',
    remedy: 'There is nothing for you to do.',
  },
  500: {
    title: 'That did not work, and it is our fault',
    what: 'Something broke on our side. It has been noted.',
    remedy: 'Nothing you saved was lost. Wait a moment and load the page again.',
  },
  offline: {
    title: 'You are offline',
    what: 'This device has no connection right now.',
    remedy: 'Nothing you saved was lost. The page loads again when you are back.',
  },
}

/** A page for when there is no page: what happened, that nothing was lost, what to do. */
export function ErrorPage({ kind, detail, homeHref = '/', action, requestId }: ErrorPageProps) {
  const { title, what, remedy } = copyOf(kind)
  return (
    <div className="measure flex flex-col items-center py-16 text-center sm:py-24">
      <CairnMark passed={kind === 410 ? 0 : 2} size={64} />
      {typeof kind === 'number' && <p className="eyebrow mt-6">{kind}</p>}
      <h1 className="title-page mt-1 max-w-[24ch]">{title}</h1>
      <p className="mt-3 max-w-[52ch] text-lg text-balance text-muted">{detail ?? what}</p>
      <p className="mt-1 max-w-[52ch] text-balance text-muted">{remedy}</p>
      <div className="mt-6">
        {action ?? (
          <LinkButton href={homeHref} kind="primary" isPlain>
            Go to the start page
          </LinkButton>
        )}
      </div>
      {requestId && <p className="mt-8 font-mono text-xs text-faint">Request {requestId}</p>}
    </div>
  )
}

/** The words for the browser's tab. */
export function errorTitle(kind: number | 'offline'): string {
  return copyOf(kind).title
}

function copyOf(kind: number | 'offline'): Copy {
  return isKnown(kind) ? copy[kind] : copy[500]
}

function isKnown(kind: number | 'offline'): kind is ErrorKind {
  return kind in copy
}
