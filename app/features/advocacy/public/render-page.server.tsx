import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { MadeAnswer } from './pack-answer.server.ts'
import { NothingPage } from './pages/nothing-page.tsx'
import { PublicDocument, type PublicHead } from './pages/public-document.tsx'
import { PublicFrame } from './pages/public-frame.tsx'
import type { PublicVendor } from './pages/public-vendor.ts'

type Page = {
  vendor: PublicVendor
  head: PublicHead
  data?: string
  body: ReactNode
  /** Sites that may show it in a frame; nobody unless said. */
  framedBy?: readonly string[]
}

/** A finished document, with a content policy that names everything it may load: no script but the embed's own. */
export function renderPage({ vendor, head, data, body, framedBy }: Page): Omit<MadeAnswer, 'status'> {
  const colours = vendor.accent ? `:root{--vendor-accent:${vendor.accent}}` : ''
  const html = renderToStaticMarkup(
    <PublicDocument {...{ vendor, head, data, colours, isFramed: framedBy !== undefined }}>
      {body}
    </PublicDocument>,
  )
  const hash = createHash('sha256').update(colours).digest('base64')
  const policy = [
    "default-src 'none'",
    `style-src 'self'${colours === '' ? '' : ` 'sha256-${hash}'`}`,
    // nothing connects; programs that judge pages read robots.txt through this
    ...["img-src 'self'", "font-src 'self'", "connect-src 'self'"],
    ...(framedBy ? ["script-src 'self'"] : []),
    ...["base-uri 'none'", "form-action 'none'"],
    `frame-ancestors ${framedBy && framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`,
  ]
  return {
    type: 'text/html; charset=utf-8',
    body: `<!DOCTYPE html>${html}`,
    headers: { 'Content-Security-Policy': policy.join('; ') },
  }
}

/** What is answered where nothing is public: 410 where something was, else 404. The same for everything and everybody. */
export function nothingAnswer(vendor: PublicVendor, status: 404 | 410): MadeAnswer {
  const head = {
    title: status === 410 ? 'No longer public' : 'Nothing here',
    description: 'There is no public page at this address.',
    path: null,
  }
  const body = (
    <PublicFrame vendor={vendor}>
      <NothingPage status={status} />
    </PublicFrame>
  )
  return { status, ...renderPage({ vendor, head, body }) }
}
