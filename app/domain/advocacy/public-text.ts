/**
 * People's words as they may stand in public documents of any kind: whole Unicode, no characters that steer a machine
 * instead of being read (controls, changes of writing direction, private and unassigned marks), no more than one empty
 * line in a row. Joiners stay, which emoji and several languages need. Line breaks become `\n`.
 */
export function publicText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(
      /[^\P{Cc}\n\t]|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD]/gu,
      '',
    )
    .replace(/[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u{E0000}-\u{E007F}]/gu, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same in one line. */
export function publicLine(text: string): string {
  return publicText(text).replace(/\s+/g, ' ')
}

/**
 * JSON that may stand inside a `<script>` of a page: nothing in it can end the script, begin a comment or an entity, or
 * break a line of a script.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Text inside XML. Takes what `publicText` has been over: XML has no way to write control characters. */
export function xmlText(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  return publicText(text).replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
