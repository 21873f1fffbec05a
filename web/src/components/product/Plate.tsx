import classes from './Plate.module.css'

/** A part number, shown like the stamp on the part: always left to right, never hyphenated. */
export function Plate({ children, label }: { children: string; label?: string }) {
  return (
    <span className={classes.plate}>
      {label && <span className={classes.label}>{label}</span>}
      <bdi className={classes.value} dir="ltr">
        {children}
      </bdi>
    </span>
  )
}
