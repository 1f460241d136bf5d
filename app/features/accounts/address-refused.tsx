/** Beside an address that the mail server refuses: since when, and what helps. */
export function AddressRefused({ since = null }: { since?: string | null | undefined }) {
  if (since === null) return null
  return (
    <span className="mt-0.5 block text-sm font-normal text-warning">
      Takes no mail since {since}. Is the address right?
    </span>
  )
}
