import { Fragment } from 'react'
import { Link } from 'react-router'
import { blocksOf, type Piece } from './prose'
import classes from './Prose.module.css'

/** A text of the staff: what it says is shown as text, whatever stands in it. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={classes.prose} dir="auto">
      {blocksOf(text).map((block, index) => {
        if (block.kind === 'heading') {
          return (
            <h2 key={index}>
              <Pieces pieces={block.pieces} />
            </h2>
          )
        }
        if (block.kind !== 'list') {
          return (
            <p key={index}>
              <Pieces pieces={block.pieces} />
            </p>
          )
        }
        return (
          <ul key={index}>
            {block.items.map((item, place) => (
              <li key={place}>
                <Pieces pieces={item} />
              </li>
            ))}
          </ul>
        )
      })}
    </div>
  )
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {piece.kind === 'text' && piece.text}
      {piece.kind === 'strong' && <strong>{piece.text}</strong>}
      {piece.kind === 'link' &&
        (piece.to.startsWith('/') ? (
          <Link to={piece.to}>{piece.text}</Link>
        ) : (
          <a href={piece.to} rel="noopener noreferrer">
            {piece.text}
          </a>
        ))}
    </Fragment>
  ))
}
