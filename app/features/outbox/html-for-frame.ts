/**
 * A mail's HTML for a sandboxed frame on our page: its links leave the frame, and its style block carries the page's
 * nonce, without which our content security policy would drop it.
 */
export function htmlForFrame(html: string, nonce: string): string {
  return html.replaceAll('target="_blank"', 'target="_top"').replaceAll('<style', `<style nonce="${nonce}"`)
}
