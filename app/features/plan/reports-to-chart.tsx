import { membersPath, personPath } from '#app/domain/paths.ts'
import type { Branch } from '#app/domain/plan/reports-to.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'

export type ChartPerson = {
  id: string
  name: string
  title: string
  /** Parts in decisions and the method's flags, in words. */
  roles: string[]
  flags: string[]
  hasLogin: boolean
  hasLeft: boolean
}

type ChartProps = {
  accountSlug: string
  label: string
  branches: Branch<ChartPerson>[]
  /** People without a login are offered an invitation. */
  mayInvite: boolean
}

/** Who reports to whom, as lists inside lists joined by lines: drawn by the server, read aloud in the same order. */
export function ReportsToChart({ label, ...props }: ChartProps) {
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      {props.branches.map((branch) => (
        <li key={branch.person.id}>
          <BranchOf {...props} branch={branch} />
        </li>
      ))}
    </ul>
  )
}

type BranchProps = Pick<ChartProps, 'accountSlug' | 'mayInvite'> & { branch: Branch<ChartPerson> }

function BranchOf({ branch: { person, reports }, ...rest }: BranchProps) {
  return (
    <>
      <PersonLine {...rest} person={person} />
      {reports.length > 0 && (
        <ul aria-label={`Report to ${person.name}`} className="ml-3 flex flex-col gap-1 sm:ml-4.5">
          {reports.map((report) => (
            <li
              key={report.person.id}
              className={classNames(
                'relative pl-4 sm:pl-6',
                'before:absolute before:top-0 before:left-0 before:h-6 before:w-3 before:rounded-bl-lg sm:before:w-5',
                'before:border-b before:border-l before:border-edge',
                'not-last:after:absolute not-last:after:top-0 not-last:after:-bottom-1 not-last:after:left-0',
                'not-last:after:border-l not-last:after:border-edge',
              )}
            >
              <BranchOf {...rest} branch={report} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function PersonLine({
  person,
  accountSlug,
  mayInvite,
}: Omit<BranchProps, 'branch'> & { person: ChartPerson }) {
  const { id, name, title, roles, flags, hasLogin, hasLeft } = person
  return (
    <div className="flex items-start gap-3 py-2">
      <Avatar name={name} size="large" isDecorative className={hasLeft ? 'opacity-55' : undefined} />
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <a href={personPath(accountSlug, id)} className="rounded-sm font-semibold hover:underline">
            {name}
          </a>
          {hasLeft && <Badge tone="warning">has left</Badge>}
          {roles.map((role) => (
            <Badge key={role}>{role}</Badge>
          ))}
        </p>
        {title && <p className="text-sm text-muted">{title}</p>}
        {flags.length > 0 && (
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-moss">
            {flags.map((flag) => (
              <span key={flag} className="inline-flex items-center gap-1">
                <Icon name="check" className="size-3.5" />
                {flag}
              </span>
            ))}
          </p>
        )}
      </div>
      {mayInvite && !hasLogin && !hasLeft && (
        <a
          href={`${membersPath(accountSlug)}?person=${id}#invite`}
          className="text-link shrink-0 py-1 text-sm print-hidden"
        >
          Invite<span className="sr-only"> {name}</span>
        </a>
      )}
    </div>
  )
}
