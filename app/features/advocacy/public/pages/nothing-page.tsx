import { storiesPath } from '#app/domain/paths.ts'

const words = {
  410: {
    title: 'This page is no longer public',
    text: 'What stood here was shown with the consent of those it was about, and that has ended. Nothing went wrong, and there is nothing for you to do.',
  },
  404: {
    title: 'There is nothing at this address',
    text: 'It may have been typed wrongly, or never have been here.',
  },
}

/** What stands where nothing stands (any more). It says nothing about who or what that was. */
export function NothingPage({ status }: { status: 404 | 410 }) {
  const { title, text } = words[status]
  return (
    <div className="measure pt-16 sm:pt-24">
      <p className="eyebrow">{status === 410 ? 'Gone' : 'Not found'}</p>
      <h1 className="headline mt-3 max-w-[20ch]">{title}</h1>
      <p className="mt-5 max-w-[38rem] text-xl text-muted text-pretty">{text}</p>
      <p className="mt-8 text-lg">
        <a href={storiesPath()} className="text-link">
          Read the stories that are public
        </a>
      </p>
    </div>
  )
}
