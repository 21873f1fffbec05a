import { autocompletion, completionKeymap, type CompletionContext } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { linter, lintGutter, forceLinting, nextDiagnostic, type Diagnostic } from '@codemirror/lint'
import { unifiedMergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { Marked } from '../finding-place'
import type { Suggestion } from '../suggestions'

export interface YamlEditorHandle {
  goTo: (offset: number) => void
}

export interface YamlEditorProps {
  value: string
  label: string
  fix: (word: string) => string
  marks?: readonly Marked[]
  onChange?: (text: string) => void
  suggest?: (text: string, offset: number) => { typed: string; suggestions: Suggestion[] }
  /** Shown as a comparison with this older text, which nobody edits. */
  older?: string
  handle?: Ref<YamlEditorHandle>
}

/**
 * CodeMirror with the colours of the shop. It stands in a shadow root: there its styles are constructed sheets, which
 * the content security policy allows, and not style elements, which it does not.
 */
export default function YamlEditor(props: YamlEditorProps) {
  const { value, label, older, handle } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
    if (view.current) forceLinting(view.current)
  })
  useImperativeHandle(handle, () => ({
    goTo(offset) {
      view.current?.dispatch({ selection: { anchor: offset }, scrollIntoView: true })
      view.current?.focus()
    },
  }))
  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (root === undefined) return
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          ...LOOK,
          EditorView.contentAttributes.of({ 'aria-label': label, dir: 'ltr', spellcheck: 'false' }),
          older === undefined ? editing(() => latest.current) : comparing(older),
        ],
      }),
    })
    view.current = made
    return () => {
      made.destroy()
      view.current = null
    }
  }, [label, older])
  useEffect(() => {
    const made = view.current
    if (made === null || made.state.doc.toString() === value) return
    made.dispatch({ changes: { from: 0, to: made.state.doc.length, insert: value } })
  }, [value])
  return <div ref={host} dir="ltr" />
}

function comparing(older: string): Extension {
  return [EditorState.readOnly.of(true), unifiedMergeView({ original: older, mergeControls: false })]
}

function editing(props: () => YamlEditorProps): Extension {
  const complete = (context: CompletionContext) => {
    const found = props().suggest?.(context.state.doc.toString(), context.pos)
    if (found === undefined || found.suggestions.length === 0) return null
    if (
      !context.explicit &&
      found.typed === '' &&
      !/[:-] $/.test(context.state.sliceDoc(context.pos - 2, context.pos))
    )
      return null
    return {
      from: context.pos - found.typed.length,
      options: found.suggestions.map((each) => ({
        label: each.word,
        apply: each.word + each.after,
        detail: each.about.length > 60 ? `${each.about.slice(0, 60)}…` : each.about,
        info: each.about.length > 60 ? each.about : undefined,
      })),
      validFor: /^[\w.-]*$/,
    }
  }
  return [
    history(),
    autocompletion({ override: [complete], icons: false }),
    linter((current) => (props().marks ?? []).map((mark) => diagnostic(mark, current, props().fix)), {
      delay: 10,
      needsRefresh: () => true,
    }),
    lintGutter(),
    keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, { key: 'F8', run: nextDiagnostic }]),
    EditorView.updateListener.of((update: ViewUpdate) => {
      if (update.docChanged) props().onChange?.(update.state.doc.toString())
    }),
  ]
}

function diagnostic(mark: Marked, view: EditorView, fix: (word: string) => string): Diagnostic {
  const length = view.state.doc.length
  const instead = mark.instead
  return {
    from: Math.min(mark.from, length),
    to: Math.min(mark.to, length),
    severity: 'error',
    message: mark.reason,
    actions:
      instead === null
        ? []
        : [
            {
              name: fix(instead),
              apply: (current, from, to) => current.dispatch({ changes: { from, to, insert: instead } }),
            },
          ],
  }
}

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--brand)', fontWeight: '600' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--signal-ink)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--ink-soft)' },
  { tag: [tags.meta, tags.keyword], color: 'var(--bad)' },
])

const LOOK: Extension[] = [
  yaml(),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  lineNumbers(),
  drawSelection(),
  highlightActiveLine(),
  EditorView.lineWrapping,
  syntaxHighlighting(colours),
  EditorView.theme({
    '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: 'var(--text-sm)' },
    '&.cm-focused': { outline: '3px solid var(--signal)', outlineOffset: '-1px' },
    '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.55', minHeight: '22rem' },
    '.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-gutters': {
      backgroundColor: 'var(--surface-sunk)',
      color: 'var(--ink-soft)',
      borderRight: '1px solid var(--line)',
    },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--brand-wash)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'color-mix(in srgb, var(--signal) 35%, transparent)',
    },
    '.cm-tooltip': {
      backgroundColor: 'var(--surface)',
      color: 'var(--ink)',
      border: '1px solid var(--line-strong)',
      borderRadius: 'var(--radius)',
      boxShadow: 'var(--shadow)',
      maxWidth: 'min(32rem, 90vw)',
    },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      backgroundColor: 'var(--brand)',
      color: '#ffffff',
    },
    '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
    '.cm-diagnostic-error': { borderLeft: '4px solid var(--bad)', fontFamily: 'var(--font-text)' },
    '.cm-diagnosticAction': {
      backgroundColor: 'var(--brand)',
      color: '#ffffff',
      borderRadius: '4px',
      padding: '4px 8px',
      fontFamily: 'var(--font-text)',
    },
    '.cm-panels': { backgroundColor: 'var(--surface-sunk)', color: 'var(--ink)' },
    '.cm-changedLine, .cm-inlineChangedLine': { backgroundColor: 'var(--good-wash)' },
    '.cm-deletedChunk': { backgroundColor: 'var(--bad-wash)' },
    '&.cm-merge-b .cm-changedText, .cm-changedText': {
      background: 'none',
      textDecoration: 'underline 2px var(--good)',
    },
    '.cm-deletedChunk .cm-deletedText': { background: 'none', textDecoration: 'line-through' },
  }),
]
