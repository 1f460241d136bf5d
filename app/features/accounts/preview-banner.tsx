import { previewPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Icon } from '#app/ui/icon.tsx'

type PreviewBannerProps = {
  accountSlug: string
  accountName: string
  /** The reader is staff and looks with a customer's eyes. */
  isPreview: boolean
  /** The reader is staff and sees everything. */
  isVendor: boolean
}

/** The violet line above a plan that tells staff whose eyes they have. Customers never get it. */
export function PreviewBanner({ accountSlug, accountName, isPreview, isVendor }: PreviewBannerProps) {
  if (!isPreview && !isVendor) return null
  return (
    <aside
      aria-label="Whose eyes you see this plan with"
      className="border-b border-internal-line bg-internal-wash text-internal print-hidden"
    >
      <form
        method="post"
        action={previewPath(accountSlug)}
        className="mx-auto flex max-w-[80rem] flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-1 sm:px-8"
      >
        <FormKey />
        <input type="hidden" name="intent" value={isPreview ? 'stop-preview' : 'start-preview'} />
        <p className="text-sm font-semibold">
          <Icon name="lock" className="mr-1.5 size-3.5 align-[-2px]" />
          {isPreview ? (
            `You see what a contributor of ${accountName} sees. Nothing can be changed.`
          ) : (
            <>
              You see this as staff<span className="max-sm:hidden">, with what only your side sees</span>
            </>
          )}
        </p>
        <Button type="submit" size="small">
          {isPreview ? 'Back to your own view' : 'View as customer'}
        </Button>
      </form>
    </aside>
  )
}
