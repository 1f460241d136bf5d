import { advocacyHubPath, referralBoardPath, referralPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { BoardCard, BoardColumn, ReferralBoard } from './referral-board-page.server.ts'

const closed = ['lost', 'disqualified', 'duplicate', 'expired']

/** The vendor's referrals, a column a state; on a phone one list after the other. */
export function ReferralBoardPage({ columns, only, page, pages }: ReferralBoard) {
  const all = columns.reduce((sum, { many }) => sum + many, 0)
  const shown = columns.find(({ state }) => state === only)
  return (
    <>
      <PageHeader
        title={shown ? `Referrals: ${shown.title.toLowerCase()}` : 'Who comes recommended'}
        crumbs={[
          { label: 'Advocacy', href: advocacyHubPath() },
          ...(shown ? [{ label: 'All referrals', href: referralBoardPath() }] : []),
        ]}
        description="A customer sent them, and they chose to be contacted. Write within a working day, and tell the referrer how it ends."
      />
      {all === 0 && (
        <EmptyState title="No referrals yet">
          They begin with a customer who has seen results: their own link or a warm introduction, on their
          plan under Advocacy. Asking for one is for accounts in Elevate.
        </EmptyState>
      )}
      {shown && <OneColumn column={shown} page={page} pages={pages} />}
      {!shown && all > 0 && <Columns columns={columns} />}
    </>
  )
}

function Columns({ columns }: { columns: BoardColumn[] }) {
  const isClosed = ({ state }: BoardColumn) => closed.includes(state)
  return (
    <>
      <h2 className="sr-only">Under way</h2>
      <div className="grid items-start gap-x-3 gap-y-6 md:grid-cols-3 xl:grid-cols-6">
        {columns
          .filter((column) => !isClosed(column))
          .map((column) => (
            <ColumnOf key={column.state} column={column} />
          ))}
      </div>
      <h2 className="title-section mt-10 mb-3.5">Ended</h2>
      <div className="grid items-start gap-x-3 gap-y-6 md:grid-cols-2 xl:grid-cols-4">
        {columns.filter(isClosed).map((column) => (
          <ColumnOf key={column.state} column={column} />
        ))}
      </div>
    </>
  )
}

function ColumnOf({ column }: { column: BoardColumn }) {
  const { state, title, many, total, cards } = column
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="flex items-baseline justify-between gap-2 border-b border-line pb-1.5">
        <span className="font-semibold">{title}</span>
        <span className="figures text-sm text-muted">{many}</span>
      </h3>
      {total && <Total {...total} />}
      <ul className="mt-2 flex flex-col gap-2">
        {cards.map((card) => (
          <CardOf key={card.id} card={card} />
        ))}
      </ul>
      {many === 0 && <p className="mt-2 text-sm text-muted">None</p>}
      {many > cards.length && (
        <Anchor
          href={`${referralBoardPath()}?state=${state}`}
          className="text-link mt-2 inline-block text-sm"
        >
          All {many}
        </Anchor>
      )}
    </section>
  )
}

function Total({ sum, missing }: NonNullable<BoardColumn['total']>) {
  return (
    <p className="mt-1.5 text-sm">
      <strong className="figures">{sum}</strong>
      {missing.length > 0 && (
        <span className="block text-warning">and {missing.join(', ')}, which no rate leads from</span>
      )}
    </p>
  )
}

function OneColumn({ column, page, pages }: { column: BoardColumn; page: number; pages: number }) {
  const at = (wished: number) => `${referralBoardPath()}?state=${column.state}&page=${wished}`
  return (
    <>
      {column.total && <Total {...column.total} />}
      <ul className="mt-2 grid gap-2 md:grid-cols-2 xl:grid-cols-3">
        {column.cards.map((card) => (
          <CardOf key={card.id} card={card} />
        ))}
      </ul>
      <Pager
        label="Referrals"
        summary={`${column.many} in all · page ${page} of ${pages}`}
        previousHref={page > 1 ? at(page - 1) : undefined}
        nextHref={page < pages ? at(page + 1) : undefined}
      />
    </>
  )
}

function CardOf({ card }: { card: BoardCard }) {
  const { id, title, role, account, referrer, owner, amount, lostBecause, moved, state, next } = card
  return (
    <li className="rounded-card border border-line bg-card px-3.5 py-3 [overflow-wrap:anywhere]">
      <Anchor href={referralPath(id)} className="font-semibold hover:underline">
        {title}
      </Anchor>
      {role && <p className="text-sm">{role}</p>}
      {amount && <p className="figures font-semibold text-verified">{amount}</p>}
      {lostBecause && <p className="text-sm">“{lostBecause}”</p>}
      <p className="mt-1 text-sm text-muted">
        {referrer}, {account}
      </p>
      <p className="text-sm text-muted">
        {moved}
        {owner && ` · ${owner}`}
      </p>
      {next && (
        <QuickForm
          intent="move"
          action={referralBoardPath()}
          hidden={{ referralId: id, from: state, to: next.to }}
          className="mt-2"
        >
          <Button type="submit" size="small" kind="secondary">
            {next.press}
            <span className="sr-only">: {title}</span>
          </Button>
        </QuickForm>
      )}
    </li>
  )
}
