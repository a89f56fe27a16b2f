import type { Action } from './action'

/** One key and what it does, in the person's words. */
export interface KeyRow {
  /** As people write it: "Ctrl+Shift+E", "Alt+Up", ";". */
  readonly press: string
  readonly does: string
  /** What the key map takes the key for; left out where the article, a list or a panel answers it itself. */
  readonly act?: Action['do']
}

export interface KeyGroup {
  readonly title: string
  readonly rows: readonly KeyRow[]
}

/** Every key that works, by where a person looks for it. The letters that tag come from the tagset. */
export const keyTable: readonly KeyGroup[] = [
  {
    title: 'In the article: select',
    rows: [
      { press: 'Arrows', does: 'Move the caret; with Ctrl by word, with Shift select' },
      { press: 'Home, End', does: 'To the ends of the line; with Ctrl of the article' },
      { press: 'Space', does: 'Grow the selection: word, name, quotation, sentence', act: 'grow' },
      { press: 'Shift+Space', does: 'Shrink it again', act: 'shrink' },
    ],
  },
  {
    title: 'In the article: tag',
    rows: [
      { press: 'A letter', does: 'Tag as that entity; with Shift as an event' },
      { press: 'C', does: 'Then a letter: tag as a claim', act: 'claim-prefix' },
      { press: '.', does: 'Repeat the last tag', act: 'repeat-tag' },
      { press: ',', does: 'Add the selected text as a further fragment', act: 'add-fragment' },
      { press: ';', does: 'Tag all occurrences in this article', act: 'all-occurrences' },
      { press: '=', does: 'Names the same as another mention', act: 'same-as' },
    ],
  },
  {
    title: 'On the selected annotation',
    rows: [
      { press: 'Tab', does: 'Next annotation', act: 'next-annotation' },
      { press: 'Shift+Tab', does: 'Previous annotation', act: 'previous-annotation' },
      { press: 'Alt+Right', does: 'Next annotation under the caret', act: 'next-overlap' },
      { press: 'Alt+Left', does: 'Previous annotation under the caret', act: 'previous-overlap' },
      { press: 'Enter', does: 'Its details; on selected text, tag it as the likeliest', act: 'details' },
      { press: 'Escape', does: 'Back to the text', act: 'back' },
      {
        press: '>',
        does: 'Its end a word further; with Ctrl its start, with Alt by character',
        act: 'stretch',
      },
      { press: '<', does: 'Its end a word back; with Ctrl its start, with Alt by character', act: 'stretch' },
      { press: 'Delete', does: 'Remove it', act: 'remove' },
    ],
  },
  {
    title: 'While the text is edited',
    rows: [
      { press: 'Ctrl+B', does: 'Bold' },
      { press: 'Ctrl+I', does: 'Italic' },
      { press: 'Alt+Up', does: 'Move the paragraph up' },
      { press: 'Alt+Down', does: 'Move the paragraph down' },
      { press: 'Escape', does: 'Back to annotating' },
    ],
  },
  {
    title: 'In a review, on a difference',
    rows: [
      { press: '1', does: 'Keep mine' },
      { press: '2', does: 'Take theirs' },
      { press: '3', does: 'Both' },
      { press: '4', does: 'Neither' },
      { press: 'E', does: 'Make a new one' },
    ],
  },
  {
    title: 'Anywhere',
    rows: [
      { press: 'F6', does: 'Next part of the window', act: 'next-panel' },
      { press: 'Shift+F6', does: 'Previous part of the window', act: 'previous-panel' },
      { press: 'Alt+Down', does: 'Next article', act: 'next-article' },
      { press: 'Alt+Up', does: 'Previous article', act: 'previous-article' },
      { press: 'Ctrl+F', does: 'Find in the article', act: 'find' },
      { press: 'Ctrl+E', does: 'Edit the text; again: back to annotating', act: 'edit' },
      { press: 'Ctrl+Shift+H', does: 'What was changed in the text', act: 'changes' },
      { press: 'Ctrl+O', does: 'Import articles or annotation files', act: 'import' },
      { press: 'Ctrl+S', does: 'Say that all is saved by itself', act: 'saved' },
      { press: 'Ctrl+Shift+E', does: 'Export', act: 'export' },
      { press: 'Ctrl+Shift+R', does: 'Review a colleague’s file', act: 'review' },
      { press: 'Ctrl+Shift+B', does: 'Restore, back up', act: 'restore' },
      { press: 'Ctrl+Z', does: 'Undo', act: 'undo' },
      { press: 'Ctrl+Shift+Z', does: 'Redo', act: 'redo' },
      { press: 'Ctrl+B', does: 'Fold the list of articles', act: 'toggle-left' },
      { press: 'Ctrl+J', does: 'Fold the annotations', act: 'toggle-right' },
      { press: 'Ctrl++', does: 'Larger', act: 'zoom-in' },
      { press: 'Ctrl+-', does: 'Smaller', act: 'zoom-out' },
      { press: 'Ctrl+0', does: 'Usual size', act: 'zoom-reset' },
      { press: '?', does: 'The keys that work here', act: 'keys' },
    ],
  },
]
