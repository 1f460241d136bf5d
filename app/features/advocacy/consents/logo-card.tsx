import { z } from 'zod'
import { filePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { FileInput } from '#app/ui/inputs.tsx'
import type { AccountConsentsProps } from './account-consents.server.ts'

export const addLogoForm = z.strictObject({})

type LogoCardProps = Pick<
  AccountConsentsProps,
  'logo' | 'mayKeepLogo' | 'isStaff' | 'slug' | 'accountName'
> & {
  path: string
}

/** The company's logo: kept here, and shown only while a consent says so. */
export function LogoCard({ logo, mayKeepLogo, isStaff, slug, accountName, path }: LogoCardProps) {
  if (!mayKeepLogo) return null
  return (
    <Card
      title="The logo"
      subtitle="That it lies here allows nothing: it is shown only while a consent says so."
    >
      {logo ? (
        <div className="flex flex-wrap items-center justify-between gap-3 py-2">
          <p className="min-w-0 break-words">
            <Anchor href={filePath(slug, logo.fileId)} isPlain className="text-link">
              {logo.name}
            </Anchor>
            <span className="block text-sm text-muted">{`added ${logo.addedOn}`}</span>
          </p>
          <QuickForm intent="remove-logo" action={path}>
            <Button type="submit" kind="quiet" size="small">
              Remove<span className="sr-only"> the logo</span>
            </Button>
          </QuickForm>
        </div>
      ) : (
        <p className="py-2 text-muted">None yet.</p>
      )}
      <ActionForm intent="add-logo" schema={addLogoForm} action={path} hasFiles className="mt-2">
        {({ error, isPending }) => (
          <>
            <Field
              label={logo ? 'Another picture' : 'A picture'}
              isRequired
              hint="PNG, JPEG or WebP, 10 MB at most."
              error={error('logo')}
            >
              <FileInput name="logo" accept=".png,.jpg,.jpeg,.webp" />
            </Field>
            <Button type="submit" isPending={isPending}>
              Add the logo
            </Button>
          </>
        )}
      </ActionForm>
      {isStaff && (
        <QuickForm intent="ask-for-logo" action={path} className="mt-4 border-t border-line pt-4">
          <Button type="submit" size="small">{`Ask ${accountName} to be among our customers’ logos`}</Button>
        </QuickForm>
      )}
    </Card>
  )
}
