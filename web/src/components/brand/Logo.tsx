import classes from './Logo.module.css'

/** The name on a Tunisian number plate: white on black, the country's name in the middle. */
export function Logo() {
  return (
    <span className={classes.plate} role="img" aria-label="AloAuto">
      <span aria-hidden="true" className={classes.text} dir="ltr">
        Alo
        <span className={classes.country} lang="ar">
          تونس
        </span>
        Auto
      </span>
    </span>
  )
}
