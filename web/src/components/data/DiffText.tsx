import classes from './DiffText.module.css'

/** A unified diff, line by line; the signs carry what the colours say. */
export function DiffText({ lines, label }: { lines: readonly string[]; label: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls is reached by keyboard
    <pre className={classes.diff} dir="ltr" tabIndex={0} role="region" aria-label={label}>
      {lines.map((line, index) => (
        <span key={index} data-sign={line[0]}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  )
}
