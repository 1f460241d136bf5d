import type { ReactNode } from 'react'
import { mailChoices, mailChoiceTitles } from '#app/domain/activity/notice.ts'
import { noticeChoicesPath, noticesPath, profilePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { ChoicesPageData } from './choices-page.server.ts'

type ChoicesPageProps = {
  page: ChoicesPageData /** When and how the person reads: another room's form. */
  children: ReactNode
}

/** What a person wants to be told of, where, and when. */
export function ChoicesPage({ page, children }: ChoicesPageProps) {
  const { account, accounts } = page
  return (
    <>
      <PageHeader
        title="What you are told"
        crumbs={[
          { label: 'Your profile', href: profilePath() },
          { label: 'Your notices', href: noticesPath() },
        ]}
        description="What waits for you reaches you at once, everything else once a week. Choose otherwise for all your accounts, or for one. Invitations, dates and receipts always come."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <Card title={account ? `On ${account.name}` : 'On all your accounts'} isFlush>
          <Choices page={page} key={account?.slug ?? ''} />
        </Card>
        <div className="grid gap-5">
          {children}
          {accounts.length > 0 && <Accounts page={page} />}
        </div>
      </div>
    </>
  )
}

function Choices({ page: { account, rows } }: { page: ChoicesPageData }) {
  const options = [
    ...(account ? [{ value: 'same', label: 'As on all accounts' }] : []),
    ...mailChoices.map((choice) => ({ value: choice, label: mailChoiceTitles[choice] })),
  ]
  return (
    <QuickForm
      intent="save-choices"
      action={noticeChoicesPath(account?.slug)}
      hidden={{ account: account?.slug ?? '' }}
    >
      <ul>
        {rows.map(({ kind, title, about, mail, isShown }) => (
          <li
            key={kind}
            className="grid gap-x-5 gap-y-2.5 border-t border-line px-4 py-3.5 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_7.5rem_13.5rem] sm:items-center sm:px-5.5"
          >
            <div>
              <p className="font-semibold">{title}</p>
              <p className="text-sm text-muted text-pretty">{about}</p>
            </div>
            <Checkbox
              name={`${kind}_shown`}
              value="yes"
              defaultChecked={isShown}
              label={<span className="text-sm font-medium">In the bell</span>}
            />
            <Select
              name={`${kind}_mail`}
              defaultValue={mail}
              aria-label={`${title}: by mail`}
              options={options}
            />
          </li>
        ))}
      </ul>
      <div className="border-t border-line px-4 py-4 sm:px-5.5">
        <Button type="submit" kind="primary">
          Save
        </Button>
      </div>
    </QuickForm>
  )
}

function Accounts({ page: { account, accounts } }: { page: ChoicesPageData }) {
  return (
    <Card title="For one account">
      <p className="mb-2 text-muted">Its own choices hold there, whatever you chose for all.</p>
      <ul className="-mx-2 max-h-80 overflow-y-auto">
        {account && (
          <li>
            <Anchor href={noticeChoicesPath()} className="block rounded-control px-2 py-1.5 hover:bg-lichen">
              All your accounts
            </Anchor>
          </li>
        )}
        {accounts.map(({ slug, name, hasOwn }) => (
          <li key={slug}>
            <Anchor
              href={noticeChoicesPath(slug)}
              aria-current={slug === account?.slug ? 'page' : undefined}
              className="flex justify-between gap-3 rounded-control px-2 py-1.5 hover:bg-lichen aria-[current]:bg-lichen aria-[current]:font-semibold"
            >
              <span className="min-w-0 wrap-anywhere">{name}</span>
              {hasOwn && <span className="shrink-0 text-sm text-muted">own choices</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </Card>
  )
}
