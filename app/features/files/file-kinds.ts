/** The kinds of file people may leave here: their type, the ends of their names, how they are called. */
export const fileKinds = [
  { type: 'image/png', ends: ['png'], isImage: true },
  { type: 'image/jpeg', ends: ['jpg', 'jpeg'], isImage: true },
  { type: 'image/webp', ends: ['webp'], isImage: true },
  { type: 'application/pdf', ends: ['pdf'], isImage: false },
  { type: 'text/csv', ends: ['csv'], isImage: false },
  { type: 'text/plain', ends: ['txt'], isImage: false },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ends: ['xlsx'],
    isImage: false,
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ends: ['docx'],
    isImage: false,
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ends: ['pptx'],
    isImage: false,
  },
] as const

export type FileKind = (typeof fileKinds)[number]

/** 10 MB. */
export const fileSizeAtMost = 10 * 1024 * 1024

/** For `<input type="file" accept>`; the server looks into the file itself. */
export const acceptedFiles = fileKinds.flatMap((kind) => kind.ends.map((end) => `.${end}`)).join(',')
export const acceptedImages = fileKinds
  .filter((kind) => kind.isImage)
  .flatMap((kind) => kind.ends.map((end) => `.${end}`))
  .join(',')
