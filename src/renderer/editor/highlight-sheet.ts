import type { AnnotationType } from '#core/model/tagset'
import { typeColours, type Theme, type TypeColours } from './type-colours'
import type { Depth, Form, PaintedFragment } from './paint-plan'
import type { Look } from './layer-reader'

/** What marks a stretch besides annotations. */
export type MarkName = 'search' | 'search-current' | 'kept-selection' | 'pending'

/** Selected text: stronger than any type's fill, so that it is never taken for one. */
export const selectionColours: Readonly<Record<Theme, { readonly fill: string; readonly ink: string }>> = {
  light: { fill: '#2f5f9f', ink: '#ffffff' },
  dark: { fill: '#8cb8f2', ink: '#14181f' },
}

/** Laid over what stays selected while the focus is elsewhere; with an opacity (0-1). */
export const keptFill: Readonly<Record<Theme, { readonly color: string; readonly opacity: number }>> = {
  light: { color: '#5b6470', opacity: 0.28 },
  dark: { color: '#4a5566', opacity: 0.75 },
}

/** Behind what was searched for. */
export const searchFills: Readonly<Record<Theme, Readonly<Record<'search' | 'search-current', string>>>> = {
  light: { search: '#ffe9a8', 'search-current': '#ffc94d' },
  dark: { search: '#574a16', 'search-current': '#735b00' },
}

const depths: readonly Depth[] = [0, 1, 2, 3]
const looks: readonly Look[] = ['mine', 'theirs']
/** Pixels below the letters; further down would be the labels of the next line. */
const lineOffset = [5, 7.5, 10, 10] as const

/** Entities and events of a colleague are hatched boxes in the overlay, for a highlight cannot hatch. */
export function isHatched({ form, look }: Pick<PaintedFragment, 'form' | 'look'>): boolean {
  return look === 'theirs' && (form === 'entity' || form === 'event')
}

export function highlightName(prefix: string, slot: number, { form, depth, look }: PaintedFragment): string {
  return `${prefix}-${slot}-${form}-${depth}-${look}`
}

/** Inner fills cover outer ones, lines cover fills. */
export function highlightPriority({ form, depth }: PaintedFragment): number {
  return form === 'claim' || form === 'cue' ? 10 + depth : depth * 2 + (form === 'event' ? 1 : 0)
}

export const markPriority: Readonly<Record<MarkName, number>> = {
  pending: 20,
  search: 30,
  'search-current': 31,
  'kept-selection': 40,
}

function underline(colour: string, width: string, offset: number): string {
  return `text-decoration: underline ${width} ${colour}; text-underline-offset: ${offset}px; text-decoration-skip-ink: none`
}

function declarations(form: Form, depth: Depth, look: Look, colours: TypeColours): string {
  switch (form) {
    case 'entity':
      return `background-color: ${colours.fill[depth]}`
    case 'event':
      return `background-color: ${depth === 0 ? colours.faint : colours.fill[depth - 1]}; ${underline(colours.deep, 'solid 2.5px', 4)}`
    case 'claim':
      return underline(colours.line, look === 'mine' ? 'solid 1.5px' : 'dashed 1.5px', lineOffset[depth])
    case 'cue':
      return underline(colours.deep, 'dotted 2px', lineOffset[depth])
  }
}

function formsOf({ kind }: AnnotationType): readonly Form[] {
  return kind === 'claim' ? ['claim', 'cue'] : [kind]
}

function typeRules(prefix: string, slot: number, type: AnnotationType, theme: Theme): readonly string[] {
  const colours = typeColours(type.color, theme)
  return formsOf(type).flatMap((form) =>
    looks
      .filter((look) => !isHatched({ form, look }))
      .flatMap((look) =>
        depths.map((depth) => {
          const name = `${prefix}-${slot}-${form}-${depth}-${look}`
          return `[data-article='${prefix}']::highlight(${name}) { ${declarations(form, depth, look, colours)} }`
        }),
      ),
  )
}

function markRules(prefix: string, theme: Theme): readonly string[] {
  const { color, opacity } = keptFill[theme]
  const kept = `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`
  const fills: Readonly<Record<MarkName, string>> = {
    ...searchFills[theme],
    'kept-selection': kept,
    pending: kept,
  }
  const rules = Object.entries(fills).map(
    ([name, fill]) =>
      `[data-article='${prefix}']::highlight(${prefix}-${name}) { background-color: ${fill} }`,
  )
  const { fill, ink } = selectionColours[theme]
  // With a selection style of its own a far section would have all its blocks styled, for Chromium forgets to skip it;
  // of chapters and sections the article has no other `div` and `section`.
  const selected = `[data-article='${prefix}'] :not(div, section)::selection`
  return [...rules, `${selected} { background-color: ${fill}; color: ${ink} }`]
}

/**
 * All rules for one theme, with literal colours: highlights of Chromium 130 do not see custom properties. The text
 * inherits them from the article, which costs a fraction of finding them for every block.
 */
export function highlightRules(prefix: string, types: readonly AnnotationType[], theme: Theme): string {
  return [
    ...types.flatMap((type, slot) => typeRules(prefix, slot, type, theme)),
    ...markRules(prefix, theme),
  ].join('\n')
}
