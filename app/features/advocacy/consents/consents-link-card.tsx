import { accountConsentsPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

type ConsentsLinkCardProps = { slug: string; isStaff?: boolean }

/** The way from a plan's page about its voice to what of it may be used. */
export function ConsentsLinkCard({ slug, isStaff = false }: ConsentsLinkCardProps) {
  return (
    <Card
      title="What may be used"
      subtitle={
        isStaff
          ? 'Who allows what, where and until when; the logo; copies outside that must come down.'
          : 'Everything you allow, each with its last day and one press that takes it back.'
      }
    >
      <LinkButton href={accountConsentsPath(slug)} size="small" className="mt-3">
        {isStaff ? 'See what is allowed' : 'See what you allow'}
      </LinkButton>
    </Card>
  )
}
