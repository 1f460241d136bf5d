import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { decodeText, detectEncoding, whyNoCsv } from '#app/domain/tables/encoding.ts'
import { tidyName } from '#app/features/files/file-name.ts'
import { bringLimitWords, bringRowsAtMost, bringSizeAtMost } from './bring-form.ts'

export type Brought = { fileName: string; content: string }

/**
 * What somebody pasted or uploaded, as text; a file counts before pasted lines. Refuses, at the field: nothing at all, a
 * workbook or another kind of file, more than 5 MB or 10,000 lines.
 */
export async function readUpload(
  { pasted }: { pasted: string },
  { file }: Record<string, File>,
): Promise<Result<{ brought: Brought }>> {
  const field = file ? 'file' : 'pasted'
  if (file && file.size > bringSizeAtMost)
    return refuseFields({
      file: `This file is ${Math.ceil(file.size / 1024 / 1024)} MB large: ${bringLimitWords}`,
    })
  const bytes = file && new Uint8Array(await file.arrayBuffer())
  const sentence = bytes && whyNoCsv(bytes)
  if (sentence) return refuseFields({ file: sentence })
  const content = bytes ? decodeText(bytes, detectEncoding(bytes)) : pasted
  if (content.trim() === '')
    return refuseFields({
      [field]: file ? 'This file is empty. Choose another one' : 'Paste a column, or choose a file',
    })
  // a header may stand above the lines
  if (linesOf(content) > bringRowsAtMost + 1)
    return refuseFields({
      [field]: `There are ${linesOf(content).toLocaleString('en')} lines: ${bringLimitWords}`,
    })
  return ok({ brought: { fileName: file ? tidyName(file.name, ['csv', 'txt', 'tsv']) : '', content } })
}

function linesOf(content: string): number {
  return content.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length
}
