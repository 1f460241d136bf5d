import { advocacyPath, newQuotePath } from '#app/domain/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { QuoteFields, type QuoteStart } from './quote-fields.tsx'

type NewQuotePageProps = {
  slug: string
  account: string
  vendorName: string
  basis: string
  until: string
  signer: string
  start: QuoteStart
}

/** Where a member writes what changed for them, asked for or not. */
export function NewQuotePage({ slug, vendorName, ...form }: NewQuotePageProps) {
  return (
    <>
      <PageHeader
        title="What changed, in your words"
        crumbs={[{ label: 'Advocacy', href: advocacyPath(slug) }]}
        description={`A sentence or two. You say how ${vendorName} may name you and where it may stand; nothing is public before you send this.`}
      />
      <Card className="max-w-3xl">
        <QuoteFields {...form} vendorName={vendorName} action={newQuotePath(slug)} button="Send it" />
      </Card>
    </>
  )
}
