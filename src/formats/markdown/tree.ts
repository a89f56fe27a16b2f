import type { fromMarkdown } from 'mdast-util-from-markdown'

/** The nodes of the Markdown tree (https://github.com/syntax-tree/mdast). */
export type Root = ReturnType<typeof fromMarkdown>
export type RootContent = Root['children'][number]
export type NodeOf<Type extends RootContent['type']> = Extract<RootContent, { readonly type: Type }>
export type PhrasingContent = NodeOf<'paragraph'>['children'][number]
