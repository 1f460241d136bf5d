const longestName = 120

/** The last part of a name after its dot, in small letters; '' without one. */
export function endOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * A name that is safe to keep and to hand to any system: no folders, no control or direction-changing characters,
 * at most 120 characters, and an end that tells what the file is (`ends[0]` unless one of `ends` is there).
 */
export function tidyName(name: string, ends: readonly string[]): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD"<>:|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
  const end = endOf(plain)
  const stem = end ? plain.slice(0, -(end.length + 1)) : plain
  const kept = ends.includes(end) ? end : ends[0]
  return `${[...(stem.trim() || 'file')].slice(0, longestName - 10).join('')}.${kept}`
}

/**
 * The `Content-Disposition` of a download (RFC 6266): a plain name for old browsers, the true one in UTF-8 beside it.
 * Neither can carry a quote or a line end.
 */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
