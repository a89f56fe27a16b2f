import { Readability } from '@mozilla/readability'
import { isElement, type HtmlElement, type HtmlPage } from './page'

/** The element that holds the article, found by Readability; the whole body when it finds none. Changes the page. */
export function mainContent(page: HtmlPage): HtmlElement {
  const whole = page.body
  const found = new Readability<unknown>(page, { serializer: (node: unknown) => node }).parse()
  const content = found?.content
  return isElement(content) && (content.textContent ?? '').trim() !== '' ? content : whole
}
