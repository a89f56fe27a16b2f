import { textWidth } from '../editor/label-width'

/** Loads the fonts and measures with them while storage is waited for: else the text would be laid out twice. */
export async function wakeType(): Promise<void> {
  const fonts = ['"Source Serif 4 Variable"', '"Inter Variable"']
  try {
    await Promise.all(fonts.map((font) => document.fonts.load(`1em ${font}`)))
  } catch (error) {
    console.error('A font of the app cannot be read: the text is shown in another one.', error)
  }
  textWidth('')
}
