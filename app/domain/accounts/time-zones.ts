/** Every time zone name to choose from, the given ones included even when the database lists them under another name. */
export function timeZoneNames(...known: string[]): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...known])].sort()
}
