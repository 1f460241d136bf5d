type Read = { ok: true; origin: string } | { ok: false; message: string }

/** Sites that may show the wall, at most. */
export const sitesAtMost = 50

/**
 * A foreign site as an admin types it, as its origin: https, a host with a dot, maybe a port. Nothing that stands for many
 * sites and nothing below a site passes, so that the list of frames says exactly who.
 */
export function siteOrigin(typed: string): Read {
  const text = typed.trim()
  if (text.includes('*')) return no('Name one site at a time: a star would let in sites you do not know')
  if (!/^https:\/\//i.test(text)) return no('Begin with https://, like https://www.example.com')
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return no('Fill in an address that exists, like https://www.example.com')
  }
  if (url.username !== '' || url.password !== '') return no('Leave names and passwords out')
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return no(`Name the whole site: ${url.origin}, without what follows`)
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname))
    return no('Fill in a site with its domain, like https://www.example.com')
  return { ok: true, origin: url.origin }
}

function no(message: string): Read {
  return { ok: false, message }
}
