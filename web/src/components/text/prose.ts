/** A piece of a line: plain, strong, or a link to the web or to a page of this shop. */
export type Piece = { kind: 'text' | 'strong'; text: string } | { kind: 'link'; text: string; to: string }

/** A block of a text as the staff writes it. */
export type Block =
  | { kind: 'heading'; pieces: Piece[] }
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; items: Piece[][] }

const MARKS = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(((?:https:\/\/|\/(?!\/)|mailto:)[^)\s]*)\)/g

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of line.matchAll(MARKS)) {
    if (match.index > end) pieces.push({ kind: 'text', text: line.slice(end, match.index) })
    const [whole, strong, text, to] = match
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong })
    else pieces.push({ kind: 'link', text: text ?? '', to: to ?? '/' })
    end = match.index + whole.length
  }
  if (end < line.length) pieces.push({ kind: 'text', text: line.slice(end) })
  return pieces
}

/** The few marks of Markdown our pages use: headings, lists, strong words, links. Everything else is text. */
export function blocksOf(text: string): Block[] {
  return text
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .flatMap((part): Block[] => {
      const lines = part.split('\n').filter((line) => line.trim() !== '')
      if (lines.length === 0) return []
      if (lines.every((line) => /^\s*[-*] /.test(line))) {
        return [{ kind: 'list', items: lines.map((line) => piecesOf(line.replace(/^\s*[-*] /, ''))) }]
      }
      const heading = /^#{1,6} (.+)$/.exec(lines[0] ?? '')
      if (heading === null) return [{ kind: 'paragraph', pieces: piecesOf(lines.join('\n')) }]
      const rest = lines.slice(1)
      return [
        { kind: 'heading', pieces: piecesOf(heading[1] ?? '') },
        ...(rest.length === 0 ? [] : blocksOf(rest.join('\n'))),
      ]
    })
}
