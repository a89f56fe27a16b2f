/** A picked file, or one of those in a picked archive, by its name there. */
export interface FileSource {
  readonly token: string
  readonly entry?: string
}
