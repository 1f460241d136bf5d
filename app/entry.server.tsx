import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { registerReactions } from './server/reactions.ts'
import { registerTogether } from './server/together.ts'
import { Nonce } from './ui/nonce.ts'

export { keptResponse } from './features/advocacy/public/respond.server.ts'
export { revisit } from './http/revisit.server.ts'
export { openTogether } from './http/together.server.ts'
export { startJobs } from './jobs/scheduler.server.ts'

registerReactions()
registerTogether()

/** Nothing is deferred, so Remix's timers for deferred data (one a request, holding all of it) can be short. */
export const streamTimeout = 200

/**
 * Renders a page in one go. Nothing of ours is deferred, so the payload is read to its end first and appended as the
 * scripts that Remix's client expects; a quarter more pages a second than streaming (docs/decisions).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const payload = remix.serverHandoffStream && (await readAll(remix.serverHandoffStream))
  const html = renderToString(
    <Nonce value={nonce}>
      <RemixServer context={{ ...remix, serverHandoffStream: undefined }} url={request.url} nonce={nonce} />
    </Nonce>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // bytes, not text: a Response would check every character of a text
  return new Response(Buffer.from(`<!DOCTYPE html>${withPayload(html, payload, nonce)}`), { status, headers })
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value)
  return Buffer.concat(chunks).toString('utf8')
}

function withPayload(html: string, payload: string | undefined, nonce: string): string {
  if (payload === undefined) return html
  const end = html.lastIndexOf('</body>')
  const script = `<script nonce="${nonce}">`
  const enqueue = `${script}window.__remixContext.streamController.enqueue(${escapeScript(JSON.stringify(payload))});</script>`
  const close = `${script}window.__remixContext.streamController.close();</script>`
  return `${html.slice(0, end)}${enqueue}${close}${html.slice(end)}`
}

/** JSON inside a script: without `<` nothing can end the script or begin a comment. */
function escapeScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

/** Surprises (not refusals, nor Remix's own, like 405) go to the log; addresses and bodies do not. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  context.log?.error({ name, message, stack }, 'failed')
}
