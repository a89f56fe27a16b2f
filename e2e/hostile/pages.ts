import { filesOf, type Row } from './hostile-file'

const words = 'Eleven prisoners came.'
const remote = 'http://127.0.0.1:9/owned'

/** Each is put before a paragraph; of the article only that paragraph is left. */
const vectors: Readonly<Record<string, string>> = {
  script: '<script>owned()</script>',
  'script-src': `<script src="${remote}.js"></script>`,
  'script-module': `<script type="module">import "${remote}.js"</script>`,
  'script-case': '<ScRiPt>owned()</sCrIpT>',
  'script-blank': '<script\t>owned()</script >',
  'script-cut': '<script>owned()//<b></b></script>',
  'script-nested': '<scr<script>ipt>owned()</scr</script>ipt>',
  image: `<img src="${remote}.png">`,
  'image-error': '<img src=x onerror="owned()">',
  'image-slash': '<img/src=x/onerror=owned()>',
  'image-set': `<img srcset="${remote} 2x"><picture><source srcset="${remote}"></picture>`,
  svg: '<svg onload="owned()"><script>owned()</script></svg>',
  'svg-use': `<svg><use href="${remote}.svg#x"/><animate onbegin="owned()"/></svg>`,
  'svg-foreign': '<svg><foreignObject><iframe src="javascript:owned()"></iframe></foreignObject></svg>',
  iframe: `<iframe src="${remote}"></iframe>`,
  'iframe-source': '<iframe srcdoc="<script>owned()</script>"></iframe>',
  'iframe-script': '<iframe src="javascript:owned()"></iframe>',
  object: `<object data="${remote}"></object><embed src="${remote}">`,
  applet: `<applet code="${remote}"></applet>`,
  frames: `<frameset><frame src="${remote}"></frameset>`,
  style: `<style>@import "${remote}.css"; p { background: url(${remote}) }</style>`,
  'style-link': `<link rel="stylesheet" href="${remote}.css"><link rel="prefetch" href="${remote}">`,
  'style-attribute': `<div style="background:url(${remote});behavior:url(#x)"></div>`,
  refresh: `<meta http-equiv="refresh" content="0;url=${remote}">`,
  base: `<base href="${remote}/">`,
  form: `<form action="${remote}"><input autofocus onfocus="owned()"><button formaction="javascript:owned()">Go</button></form>`,
  details: '<details open ontoggle="owned()"></details>',
  video: `<video src="${remote}" onerror="owned()" autoplay></video><audio src="${remote}"></audio>`,
  marquee: '<marquee onstart="owned()"></marquee>',
  noscript: '<noscript><p title="</noscript><img src=x onerror=owned()>"></noscript>',
  template: '<template><script>owned()</script></template>',
  textarea: '<textarea><script>owned()</script></textarea>',
  comment: '<!--><script>owned()</script>-->',
  'conditional-comment': '<!--[if IE]><script>owned()</script><![endif]-->',
  'data-link': '<a href="data:text/html,<script>owned()</script>"></a>',
  'deep-attribute': `<p ${'x '.repeat(10_000)}></p>`,
  portal: `<portal src="${remote}"></portal><webview src="${remote}"></webview>`,
  dialog: '<dialog open>owned</dialog>',
}

const vectorRows: readonly Row[] = Object.entries(vectors).map(([name, markup]) => [
  `${name}.html`,
  `<html><body>${markup}<p>${words}</p></body></html>`,
  'article',
  words,
])

const noLink = 'links that are not http, https or mailto'
const link = (href: string): string => `<p>Read <a href="${href}">this page</a> now.</p>`
const tooDeep = 'nests its elements too deeply'
const entities =
  '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'

/** Pages with every way to run a script or to fetch something, and pages that are too much. */
export const pages = filesOf([
  ...vectorRows,
  ['link-script.html', link('javascript:owned()'), 'article', 'Read this page now.'],
  ['link-script-case.html', link('JaVaScRiPt:owned()'), 'article', noLink],
  ['link-script-tab.html', link('java\tscript:owned()'), 'article', noLink],
  ['link-script-entity.html', link('&#106;avascript&colon;owned()'), 'article', 'Read this page now.'],
  ['link-script-space.html', link('\u0001 javascript:owned()'), 'article', noLink],
  ['link-vbscript.html', link('vbscript:owned()'), 'article', noLink],
  ['link-data.html', link('data:text/html,owned'), 'article', noLink],
  ['link-file.html', link('file:///etc/passwd'), 'article', noLink],
  ['link-app.html', link('app://bundle/index.html'), 'article', noLink],
  ['link-blob.html', link('blob:app://bundle/1'), 'article', noLink],
  ['link-relative.html', link('../../etc/passwd'), 'article', noLink],
  [
    'link-ping.html',
    `<p>Read <a href="https://a.example/" ping="${remote}">this page</a> now.</p>`,
    'article',
    'this page',
  ],
  [
    'title-markup.html',
    '<title>&lt;img src=x onerror=owned()&gt;</title><p>Words of the page.</p>',
    'article',
    'Words of the page.',
  ],
  [
    'json-ld-broken.html',
    '<script type="application/ld+json">{"@type": "NewsArticle", </script><p>Words.</p>',
    'article',
    'Words.',
  ],
  [
    'json-ld-proto.html',
    '<script type="application/ld+json">{"@type": "NewsArticle", "__proto__": {"owned": 1}, "headline": ["x", {}], "author": {"name": 7}}</script><p>Words.</p>',
    'article',
    'Words.',
  ],
  [
    'json-ld-deep.html',
    `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>Words.</p>`,
    'article',
    'Words.',
  ],
  [
    'json-ld-deep-whole.html',
    `<script type="application/ld+json">${'['.repeat(20_000)}${']'.repeat(20_000)}</script><p>Words.</p>`,
    'article',
    'Words.',
  ],
  [
    'meta-script.html',
    '<meta property="og:url" content="javascript:owned()"><p>Words.</p>',
    'article',
    'Words.',
  ],
  [
    'doctype-entities.html',
    `${entities}<html><body><p>Words &b; &x; end.</p></body></html>`,
    'article',
    'end.',
  ],
  [
    'billion-laughs.xhtml',
    `${entities}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${'&b;'.repeat(1000)}end.</p></body></html>`,
    'article',
    'end.',
  ],
  ['cdata.html', '<p>Words <![CDATA[<script>owned()</script>]]> end.</p>', 'article', 'end.'],
  [
    'instruction.html',
    '<?xml-stylesheet href="owned.xsl"?><html><body><p>Words.</p></body></html>',
    'article',
    'Words.',
  ],
  ['unclosed.html', '<div><p>Words <b>bold <i>both <a href="https://a.example/', 'article', 'Words'],
  ['only-tags.html', '<html><body><div></div><br></body></html>', 'refused', 'There is no text in it'],
  [
    'only-script.html',
    '<html><body><script>owned()</script></body></html>',
    'refused',
    'There is no text in it',
  ],
  ['plaintext.html', '<p>Words.</p><plaintext><script>owned()</script>', 'article', 'Words.'],
  [
    'quoted-markup.html',
    '<p>He typed &lt;script&gt;owned()&lt;/script&gt; there.</p>',
    'article',
    '<script>owned()</script>',
  ],
  ['deep-500.html', `${'<div>'.repeat(500)}Words`, 'refused', tooDeep],
  ['deep-100000.html', `${'<div>'.repeat(100_000)}Words`, 'refused', tooDeep],
  ['deep-inline.html', `<p>${'<b>'.repeat(100_000)}Words`, 'refused', tooDeep],
  ['deep-lists.html', `${'<ul><li>'.repeat(1000)}Words`, 'refused', tooDeep],
  ['deep-paragraphs.html', '<p>a'.repeat(5000), 'article', 'a\na'],
  [
    'many-elements.html',
    `<body>${'<b></b>'.repeat(301_000)}<p>Words</p></body>`,
    'refused',
    'too many elements',
  ],
  ['many-comments.html', `<p>Words.</p>${'<!-- x -->'.repeat(10_000)}`, 'article', 'Words.'],
  ['many-angles.html', `<p>Words.</p>${'<'.repeat(40_000)}`, 'article', 'Words.'],
  ['many-ampersands.html', `<p>Words. ${'&'.repeat(40_000)}</p>`, 'article', 'Words.'],
])

const tooDeepText = 'Quotes or lists are nested more than'

/** Markdown that would be markup, or that is slow to read. */
export const markdownTexts = filesOf([
  ['script.md', '# Title\n\n<script>owned()</script>\n\nWords.', 'article', 'Words.'],
  ['html-inline.md', 'Words <img src=x onerror=owned()> end.', 'article', 'end.'],
  ['link-script.md', 'Read [this](javascript:owned()) now.', 'article', 'this'],
  ['link-entity.md', 'Read [this](&#106;avascript:owned()) now.', 'article', 'this'],
  ['link-reference.md', 'Read [this][1] now.\n\n[1]: javascript:owned()', 'article', 'this'],
  ['autolink.md', 'Read <javascript:owned()> now.', 'article', 'now.'],
  ['image.md', `Words ![picture](${remote}.png) end.`, 'article', 'end.'],
  ['code-markup.md', 'Words `<script>owned()</script>` end.', 'article', '<script>owned()</script>'],
  ['fence-open.md', 'Words.\n\n```\n<script>owned()</script>', 'article', '<script>owned()</script>'],
  ['front-proto.md', '---\n__proto__: x\nconstructor: y\ntitle: Port raid\n---\nWords.', 'article', 'Words.'],
  ['front-open.md', '---\ntitle: Port raid\n\nWords.', 'article', 'Words.'],
  ['front-markup.md', '---\ntitle: <img src=x onerror=owned()>\n---\nWords.', 'article', 'Words.'],
  ['footnote-cycle.md', 'Words.[^a]\n\n[^a]: See[^b].\n\n[^b]: See[^a].', 'article', 'Words.'],
  ['deep-quotes.md', `Words.\n${'>'.repeat(10_000)} deep`, 'refused', `line 2: ${tooDeepText}`],
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
