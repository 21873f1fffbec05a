import { useSearchParams } from 'react-router'
import { NewsletterLink } from '@/features/newsletter/components/NewsletterLink'
import classes from './narrow.module.css'

export function Component() {
  const [parameters] = useSearchParams()
  return (
    <div className={classes.narrow}>
      <NewsletterLink kind="confirm" token={parameters.get('token') ?? ''} />
    </div>
  )
}
