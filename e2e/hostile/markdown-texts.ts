import { filesOf } from './hostile-file'

const remote = 'http://127.0.0.1:9/owned'
const tooDeepText = 'Quotes or lists are nested more than'

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n')
}

/** Markdown that would be markup, or that is slow to read. */
export const markdownTexts = filesOf([
  ['script.md', '# Title\n\n<script>owned()</script>\n\nWords.', 'article', { text: 'Title\nWords.' }],
  ['html-inline.md', 'Words <img src=x onerror=owned()> end.', 'article', { text: 'Words end.' }],
  ['link-script.md', 'Read [this](javascript:owned()) now.', 'article', { text: 'Read this now.' }],
  ['link-entity.md', 'Read [this](&#106;avascript:owned()) now.', 'article', { text: 'Read this now.' }],
  [
    'link-reference.md',
    'Read [this][1] now.\n\n[1]: javascript:owned()',
    'article',
    { text: 'Read this now.' },
  ],
  ['autolink.md', 'Read <javascript:owned()> now.', 'article', 'now.'],
  ['image.md', `Words ![picture](${remote}.png) end.`, 'article', { text: 'Words end.' }],
  ['code-markup.md', 'Words `<script>owned()</script>` end.', 'article', '<script>owned()</script>'],
  ['fence-open.md', 'Words.\n\n```\n<script>owned()</script>', 'article', '<script>owned()</script>'],
  [
    'front-proto.md',
    '---\n__proto__: x\nconstructor: y\ntitle: Port raid\n---\nWords.',
    'article',
    { text: 'Words.' },
  ],
  ['front-open.md', '---\ntitle: Port raid\n\nWords.', 'article', 'Words.'],
  ['front-markup.md', '---\ntitle: <img src=x onerror=owned()>\n---\nWords.', 'article', { text: 'Words.' }],
  ['footnote-cycle.md', 'Words.[^a]\n\n[^a]: See[^b].\n\n[^b]: See[^a].', 'article', 'Words.'],
  ['deep-quotes.md', `Words.\n${'>'.repeat(10_000)} deep`, 'refused', `line 2: ${tooDeepText}`],
  [
    'deep-lists-lines.md',
    lines(800, (i) => `${'  '.repeat(i)}- a`),
    'refused',
    'line 102: A list is indented by',
  ],
  ['deep-quotes-blanks.md', `${'> '.repeat(49)}Words.`, 'article', { text: 'Words.' }],
  [
    'deep-emphasis.md',
    `${'**a '.repeat(2000)}${' a**'.repeat(2000)}`,
    'article',
    { text: 'a '.repeat(4000).trimEnd() },
  ],
  ['deep-lists.md', `Words.\n\n${'- '.repeat(10_000)} deep`, 'refused', `line 3: ${tooDeepText}`],
  ['stars.md', `${'*'.repeat(20_000)}a`, 'refused', `line 1: ${tooDeepText}`],
  [
    'emphasis.md',
    `Words.\n\n${'*a* '.repeat(100_000)}`,
    'refused',
    'line 3: There are more than 8000 signs of emphasis',
  ],
  ['emphasis-lines.md', '_a_\n'.repeat(20_000), 'refused', 'line 4001: There are more than'],
  ['stars-apart.md', `${'*a '.repeat(5000)}end`, 'article', 'end'],
  ['brackets.md', `${'['.repeat(5000)}end`, 'article', 'end'],
  ['backticks.md', `${Array.from({ length: 200 }, (_, i) => '`'.repeat(i)).join(' ')} end`, 'article', 'end'],
  ['wide-table.md', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'b|'.repeat(2000)}`, 'article', 'b\nb'],
])
