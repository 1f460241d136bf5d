import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

export type KeyRow = {
  id: string
  name: string
  ending: string
  maker: string
  createdOn: string
  /** '' while it was never used. */
  lastUsedOn: string
  /** '' while it is in use. */
  revokedOn: string
}

/** Every key: whose it is, when it was used last, and the press that ends it. */
export function KeysTable({ keys }: { keys: readonly KeyRow[] }) {
  return (
    <DataTable
      caption="Keys for programs"
      columns={columns}
      rows={keys}
      rowKey={(key) => key.id}
      empty={
        <EmptyState title="No keys yet">
          Make one for each program, so that each can be ended by itself. Addresses and examples stand in
          docs/api.md.
        </EmptyState>
      }
    />
  )
}

const columns: Column<KeyRow>[] = [
  {
    key: 'name',
    header: 'Used by',
    isRowHeader: true,
    cell: (key) => (
      <span className="wrap-anywhere">
        {key.name}
        <span className="figures block text-xs font-normal text-muted">…{key.ending}</span>
      </span>
    ),
  },
  { key: 'maker', header: 'Made by', cell: (key) => `${key.maker}, ${key.createdOn}` },
  { key: 'used', header: 'Last call', cell: (key) => key.lastUsedOn || '—' },
  {
    key: 'end',
    header: 'End it',
    align: 'end',
    cell: (key) => (key.revokedOn ? <Badge>revoked {key.revokedOn}</Badge> : <Revoke tokenId={key.id} />),
  },
]

function Revoke({ tokenId }: { tokenId: string }) {
  const { fetcher, refused, round, isPending } = useAnswer('revoke-key', { name: 'tokenId', value: tokenId })
  return (
    <fetcher.Form method="post">
      <FormKey round={round} />
      <input type="hidden" name="intent" value="revoke-key" />
      <input type="hidden" name="tokenId" value={tokenId} />
      {refused && <FormMessage title={refused.message} />}
      <Button type="submit" kind="quiet" size="small" isPending={isPending}>
        Revoke
      </Button>
    </fetcher.Form>
  )
}
