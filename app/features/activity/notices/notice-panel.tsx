import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { noticesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { NoticeLines, ReadAllButton } from './notice-list.tsx'
import type { NoticePageData } from './notice-page.server.ts'

const shown = 6

/** Under the bell: what waits, then the newest news, and the way to all of it. Looks again whenever it is opened. */
export function NoticePanel({ close }: { close: () => void }) {
  const { load, data } = useFetcher<NoticePageData>()
  const { pathname } = useLocation()
  const began = useRef(pathname)
  useEffect(() => {
    load(noticesPath())
  }, [load])
  // whatever was chosen in it has been opened
  useEffect(() => {
    if (began.current !== pathname) close()
  }, [pathname, close])
  return (
    <section
      aria-label="Your notices"
      className="absolute top-full right-0 z-40 mt-1.5 w-100 overflow-clip rounded-card border border-line bg-card shadow-float"
    >
      <div aria-live="polite" className="max-h-[70vh] overflow-y-auto">
        {data ? <Found page={data} /> : <p className="px-4 py-5 text-muted">Looking …</p>}
      </div>
      <div className="flex items-center justify-between gap-3 border-t border-line bg-bar px-4 py-2">
        <Anchor href={noticesPath()} className="text-link text-sm font-semibold">
          All notices
        </Anchor>
        {data && data.unread > 0 && <ReadAllButton upTo={data.upTo} />}
      </div>
    </section>
  )
}

function Found({ page: { waiting, news, vendorName } }: { page: NoticePageData }) {
  if (waiting.length + news.length === 0)
    return (
      <div className="flex flex-col items-center px-6 py-8 text-center">
        <CairnMark passed={0} size={36} />
        <p className="title-card mt-3">Nothing waits for you</p>
        <p className="mt-1 text-sm text-muted text-pretty">
          When something is to be confirmed, signed or answered by you, it stands here first.
        </p>
      </div>
    )
  return (
    <>
      {waiting.length > 0 && (
        <Part title="Waits for you" lines={waiting.slice(0, shown)} vendorName={vendorName} />
      )}
      {news.length > 0 && <Part title="News" lines={news.slice(0, shown)} vendorName={vendorName} />}
    </>
  )
}

type PartProps = { title: string; lines: NoticePageData['news']; vendorName: string }

function Part({ title, lines, vendorName }: PartProps) {
  return (
    <div>
      <h2 className="eyebrow px-4 pt-3 pb-1">{title}</h2>
      <NoticeLines lines={lines} vendorName={vendorName} isNarrow />
    </div>
  )
}
