import { Link, useSearchParams } from 'react-router'
import type { VendorProfile } from '@/api/types'
import { changed } from '../catalogue-query'
import classes from './Filters.module.css'

/** One vendor among all; the chosen one leads back to all. */
export function VendorFilter({ vendors, chosen }: { vendors: readonly VendorProfile[]; chosen: string }) {
  const [parameters] = useSearchParams()
  return (
    <ul role="list" className={classes.links}>
      {vendors.map((vendor) => {
        const isChosen = vendor.slug === chosen
        return (
          <li key={vendor.id}>
            <Link
              className={classes.link}
              aria-current={isChosen}
              to={{ search: changed(parameters, { vendor: isChosen ? null : vendor.slug }).toString() }}
              preventScrollReset
            >
              {vendor.company_name}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
