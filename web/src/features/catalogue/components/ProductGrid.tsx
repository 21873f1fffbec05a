import type { ReactNode } from 'react'
import type { Product } from '@/api/types'
import { ProductCard } from '@/components/product/ProductCard'
import { ProductCardSkeleton } from '@/components/product/ProductCardSkeleton'
import classes from './ProductGrid.module.css'

interface ProductGridProps {
  products: readonly Product[] | undefined
  layout?: 'grid' | 'list' | 'row'
  expected?: number
  action?: (product: Product) => ReactNode
}

export function ProductGrid({ products, layout = 'grid', expected = 12, action }: ProductGridProps) {
  const card = layout === 'list' ? 'list' : 'grid'
  if (products === undefined) {
    return (
      <div className={classes.products} data-layout={layout} aria-busy="true">
        {Array.from({ length: expected }, (_, index) => (
          <ProductCardSkeleton key={index} layout={card} />
        ))}
      </div>
    )
  }
  return (
    <ul role="list" className={classes.products} data-layout={layout}>
      {products.map((product, index) => (
        <li key={product.id} className={classes.item}>
          <ProductCard product={product} layout={card} eager={index < 4} action={action?.(product)} />
        </li>
      ))}
    </ul>
  )
}
