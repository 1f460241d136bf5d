import { Card } from '#app/ui/card.tsx'

type RefusedAddress = { email: string; code: string; since: string; last: string; times: number }

/** Addresses for which a mail server takes nothing. */
export function RefusedAddresses({ addresses }: { addresses: RefusedAddress[] }) {
  if (addresses.length === 0) return null
  return (
    <Card
      title="Addresses that take no mail"
      subtitle="A mail server refused them for good. An address leaves this list with the next mail it takes."
      count={addresses.length}
      className="mt-5"
    >
      <ul>
        {addresses.map(({ email, code, since, last, times }) => (
          <li key={email} className="border-line py-3 [overflow-wrap:anywhere] not-last:border-b">
            <p className="font-semibold">{email}</p>
            <p className="text-sm text-muted">
              {times === 1 ? `Refused ${since}` : `Refused ${times} times, first ${since}, last ${last}`}. The
              server said {code}.
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
