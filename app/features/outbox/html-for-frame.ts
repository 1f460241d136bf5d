/** By day or by night, whatever the reader's own system prefers; or as that does. */
export type MailLook = 'auto' | 'day' | 'night'

const dark = '@media (prefers-color-scheme:dark)'
const queries: Record<MailLook, string> = { auto: dark, day: '@media not all', night: '@media all' }

/**
 * A mail's HTML for a sandboxed frame on our page: its links leave the frame, and its style block carries the page's
 * nonce, without which our content security policy would drop it.
 */
export function htmlForFrame(html: string, nonce: string, look: MailLook = 'auto'): string {
  return html
    .replaceAll('target="_blank"', 'target="_top"')
    .replaceAll('<style', `<style nonce="${nonce}"`)
    .replaceAll(dark, queries[look])
}
