import { filesOf, type Row } from './hostile-file'

const words = 'Eleven prisoners came.'
const remote = 'http://127.0.0.1:9/owned'

/** Each is put before a paragraph; of the article only that paragraph is left, but for what `shown` says. */
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
  math: '<math><maction xlink:href="javascript:owned()">x</maction><mtext><script>owned()</script></mtext></math>',
  'math-style':
    '<math><mtext><table><mglyph><style><img src=x onerror=owned()></style></table></mtext></math>',
  area: '<map name="m"><area href="javascript:owned()" shape="default"></map>',
  'svg-link': '<svg><a xlink:href="javascript:owned()"><text>owned</text></a></svg>',
  'svg-set':
    '<svg><set attributeName="href" to="javascript:owned()"/><animate attributeName="href" values="javascript:owned()"/></svg>',
  poster: `<video poster="${remote}.png"></video>`,
  xmp: '<xmp>owned()</xmp>',
  noembed: '<noembed><script>owned()</script></noembed>',
  noframes: '<noframes><script>owned()</script></noframes>',
  listing: '<listing><script>owned()</script></listing>',
  shadow: '<div><template shadowrootmode="open"><script>owned()</script><p>owned</p></template></div>',
}

/** Words that these vectors leave. */
const shown: Readonly<Record<string, string>> = {
  'script-nested': 'ipt>owned()ipt>\n',
  comment: '-->\n',
  math: 'x\n',
  xmp: 'owned()\n',
}

const vectorRows: readonly Row[] = Object.entries(vectors).map(([name, markup]) => [
  `${name}.html`,
  `<html><body>${markup}<p>${words}</p></body></html>`,
  'article',
  { text: `${shown[name] ?? ''}${words}` },
])

const noLink = 'links that are not http, https or mailto'
const link = (href: string): string => `<p>Read <a href="${href}">this page</a> now.</p>`
const tooDeep = 'nests its elements too deeply'
const entities =
  '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)

function headings(count: number): string {
  return Array.from({ length: count }, (_, i) => `<h1>${'x'.repeat(50)}y${i}</h1>`).join('')
}

/** Pages with every way to run a script or to fetch something, and pages that are too much. */
export const pages = filesOf([
  ...vectorRows,
  ['link-script.html', link('javascript:owned()'), 'article', { text: 'Read this page now.' }],
  ['link-script-case.html', link('JaVaScRiPt:owned()'), 'article', noLink],
  ['link-script-tab.html', link('java\tscript:owned()'), 'article', noLink],
  [
    'link-script-entity.html',
    link('&#106;avascript&colon;owned()'),
    'article',
    { text: 'Read this page now.' },
  ],
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
    { text: 'Words of the page.' },
  ],
  [
    'json-ld-broken.html',
    '<script type="application/ld+json">{"@type": "NewsArticle", </script><p>Words.</p>',
    'article',
    { text: 'Words.' },
  ],
  [
    'json-ld-proto.html',
    '<script type="application/ld+json">{"@type": "NewsArticle", "__proto__": {"owned": 1}, "headline": ["x", {}], "author": {"name": 7}}</script><p>Words.</p>',
    'article',
    { text: 'Words.' },
  ],
  [
    'json-ld-deep.html',
    `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>Words.</p>`,
    'article',
    { text: 'Words.' },
  ],
  [
    'json-ld-deep-whole.html',
    `<script type="application/ld+json">${'['.repeat(20_000)}${']'.repeat(20_000)}</script><p>Words.</p>`,
    'article',
    { text: 'Words.' },
  ],
  [
    'meta-script.html',
    '<meta property="og:url" content="javascript:owned()"><p>Words.</p>',
    'article',
    { text: 'Words.' },
  ],
  [
    'doctype-entities.html',
    `${entities}<html><body><p>Words &b; &x; end.</p></body></html>`,
    'article',
    { text: 'Words &b; &x; end.' },
  ],
  [
    'billion-laughs.xhtml',
    `<!DOCTYPE html [<!ENTITY l0 "laughs">${laughs.join('')}]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&l10; end.</p></body></html>`,
    'article',
    { text: '&l10; end.' },
  ],
  [
    'body-onload.html',
    `<html><body onload="owned()" background="${remote}"><p>${words}</p></body></html>`,
    'article',
    { text: words },
  ],
  ['cdata.html', '<p>Words <![CDATA[<script>owned()</script>]]> end.</p>', 'article', { text: 'Words end.' }],
  [
    'instruction.html',
    '<?xml-stylesheet href="owned.xsl"?><html><body><p>Words.</p></body></html>',
    'article',
    { text: 'Words.' },
  ],
  ['unclosed.html', '<div><p>Words <b>bold <i>both <a href="https://a.example/', 'article', 'Words'],
  ['only-tags.html', '<html><body><div></div><br></body></html>', 'refused', 'There is no text in it'],
  [
    'only-script.html',
    '<html><body><script>owned()</script></body></html>',
    'refused',
    'There is no text in it',
  ],
  ['plaintext.html', '<p>Words.</p><plaintext><script>owned()</script>', 'article', { text: 'Words.' }],
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
  [
    'many-lines.html',
    `<pre>${'a\n'.repeat(130_000)}</pre>`,
    'article',
    { text: 'a\n'.repeat(130_000).trimEnd() },
  ],
  [
    'many-breaks.html',
    `<p>${'a<br>'.repeat(125_000)}</p>`,
    'article',
    { text: 'a\n'.repeat(125_000).trimEnd() },
  ],
  [
    'many-marks.html',
    `<p>${'<b>x</b> '.repeat(20_000)}</p>`,
    'article',
    { text: 'x '.repeat(20_000).trimEnd() },
  ],
  [
    'many-headings.html',
    `<title>${'x'.repeat(5e6)}</title>${headings(4000)}<p>Words</p>`,
    'article',
    'Words',
  ],
  [
    'authors-deep.html',
    `<script type="application/ld+json">{"@type":"NewsArticle","author":${'['.repeat(5000)}${']'.repeat(5000)}}</script><p>Words.</p>`,
    'article',
    { text: 'Words.' },
  ],
  ['many-comments.html', `<p>Words.</p>${'<!-- x -->'.repeat(10_000)}`, 'article', { text: 'Words.' }],
  [
    'many-angles.html',
    `<p>Words.</p>${'<'.repeat(40_000)}`,
    'article',
    { text: `Words.\n${'<'.repeat(40_000)}` },
  ],
  [
    'many-ampersands.html',
    `<p>Words. ${'&'.repeat(40_000)}</p>`,
    'article',
    { text: `Words. ${'&'.repeat(40_000)}` },
  ],
])
