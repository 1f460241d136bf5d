import { noticeChoicesPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { NoticeLines, ReadAllButton } from './notice-list.tsx'
import type { NoticePageData } from './notice-page.server.ts'

/** Everything a person is told, on all their plans: what waits for them, then the news. */
export function NoticesPage({ page }: { page: NoticePageData }) {
  const { waiting, news, unread, upTo, vendorName } = page
  return (
    <>
      <PageHeader
        title={titleOf(waiting.length)}
        eyebrow="On all your plans"
        actions={
          <>
            {unread > 0 && <ReadAllButton upTo={upTo} />}
            <LinkButton kind="secondary" href={noticeChoicesPath()}>
              Choose what you are told
            </LinkButton>
          </>
        }
      />
      <div className="grid max-w-3xl gap-5">
        {waiting.length > 0 && (
          <Card title="Waits for you" count={waiting.length} isFlush>
            <NoticeLines lines={waiting} vendorName={vendorName} />
          </Card>
        )}
        {news.length > 0 && (
          <Card title="News" isFlush>
            <NoticeLines lines={news} vendorName={vendorName} />
          </Card>
        )}
        {waiting.length + news.length === 0 && (
          <Card>
            <EmptyState title="No notices yet">
              When a figure is reported, a goal proposed or a stage ready to leave, and your word is needed,
              it stands here first. Comments and what was achieved follow below it.
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  )
}

function titleOf(waiting: number): string {
  if (waiting === 0) return 'Nothing waits for you'
  return waiting === 1 ? 'One thing waits for you' : `${waiting} things wait for you`
}
