/**
 * The cookie that makes a staff member see one account as a contributor of the customer would. It can only take
 * rights away, so it needs no secret. `accountId` null ends it.
 */
export function previewCookie(accountId: string | null, isSecure: boolean): string {
  const value = accountId ? `cairn_preview=${accountId}` : 'cairn_preview=; Max-Age=0'
  return `${value}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
