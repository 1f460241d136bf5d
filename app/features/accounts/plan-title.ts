type Match = { id: string; data: unknown }

/** The tab's words for a page of a plan: the page, then whose plan it is, so that tabs of two accounts differ. */
export function planTitle(matches: readonly Match[], page: string): string {
  const frame = matches.find(({ id }) => id === 'routes/plans.$account')?.data
  const name = accountName(frame)
  return name ? `${page} · ${name}` : page
}

function accountName(frame: unknown): string | undefined {
  if (typeof frame !== 'object' || frame === null || !('account' in frame)) return undefined
  const { account } = frame
  if (typeof account !== 'object' || account === null || !('name' in account)) return undefined
  return typeof account.name === 'string' ? account.name : undefined
}
