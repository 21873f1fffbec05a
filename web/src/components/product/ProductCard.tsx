import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Product } from '@/api/types'
import { Price } from '@/components/money/Price'
import { Availability } from './Availability'
import { Plate } from './Plate'
import classes from './ProductCard.module.css'
import { ProductPicture } from './ProductPicture'

interface ProductCardProps {
  product: Product
  layout?: 'grid' | 'list'
  eager?: boolean
  action?: ReactNode
}

/** One product wherever products are listed. The whole card leads to the product; its action stays its own. */
export function ProductCard({ product, layout = 'grid', eager = false, action }: ProductCardProps) {
  return (
    <article className={classes.card} data-layout={layout}>
      <div className={classes.picture}>
        <ProductPicture product={product} eager={eager} />
      </div>
      <div className={classes.words}>
        <p className={classes.brand}>{product.brand ?? product.category.name}</p>
        <h3 className={classes.name}>
          <Link to={`/produits/${product.slug}`} className={classes.link}>
            {product.name}
          </Link>
        </h3>
        <Plate>{product.reference}</Plate>
        <p className={classes.vendor}>{product.vendor.company_name}</p>
      </div>
      <div className={classes.deal}>
        <Price amount={product.price} size="card" />
        <Availability product={product} />
        {action && <div className={classes.action}>{action}</div>}
      </div>
    </article>
  )
}
