/** What a chart shows, to take along: its figures and its picture. */
export function ChartDownloads({ csvHref, pngHref }: { csvHref: string; pngHref: string }) {
  return (
    <p className="text-sm text-muted print-hidden">
      Download as{' '}
      <a href={csvHref} download className="text-link">
        CSV
      </a>{' '}
      or{' '}
      <a href={pngHref} download className="text-link">
        PNG
      </a>
    </p>
  )
}
