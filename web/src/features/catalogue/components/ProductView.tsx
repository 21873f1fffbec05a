import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isNotFound } from '@/api/problem'
import type { ProductDetail } from '@/api/types'
import { DescriptionList } from '@/components/data/DescriptionList'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Price } from '@/components/money/Price'
import { Availability } from '@/components/product/Availability'
import { Plate } from '@/components/product/Plate'
import { useDocumentTitle } from '@/components/layout/useDocumentTitle'
import { formatWeight } from '@/lib/dates'
import { named } from '@/lib/named'
import { categories, pathTo } from '../api/categories'
import { product as productQuery } from '../api/products'
import { Breadcrumb } from './Breadcrumb'
import { Gallery } from './Gallery'
import { ProductMissing } from './ProductMissing'
import classes from './ProductView.module.css'
import { VendorCard } from './VendorCard'

interface ProductViewProps {
  idOrSlug: string
  action: (product: ProductDetail) => ReactNode
  more?: (product: ProductDetail) => ReactNode
}

export function ProductView({ idOrSlug, action, more }: ProductViewProps) {
  const found = useQuery(productQuery(idOrSlug))
  useDocumentTitle(found.data?.name)
  if (isNotFound(found.error)) return <ProductMissing />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <ProductLoading />
  return <Loaded product={found.data} action={action} more={more} />
}

function Loaded({ product, action, more }: { product: ProductDetail } & Omit<ProductViewProps, 'idOrSlug'>) {
  const { t } = useTranslation('shop')
  const tree = useQuery(categories).data ?? []
  const path = pathTo(tree, product.category.slug)
  return (
    <>
      <Breadcrumb path={path.length > 0 ? path : [product.category]} />
      <article className={classes.product}>
        <div className={classes.picture}>
          <Gallery product={product} />
        </div>
        <div className={classes.summary}>
          {product.brand && (
            <p className={classes.brand}>
              <Link to={`/catalogue?brand=${encodeURIComponent(product.brand)}`}>{product.brand}</Link>
            </p>
          )}
          <h1 className={classes.name}>{product.name}</h1>
          <div className={classes.plates}>
            <Plate label={t('product.reference')}>{product.reference}</Plate>
            {product.sku !== product.reference && <Plate label={t('product.sku')}>{product.sku}</Plate>}
          </div>
          <div className={classes.deal}>
            <Price amount={product.price} size="page" />
            <p className={classes.vat}>
              {product.price_includes_vat ? t('product.vat_in') : t('product.vat_out')}
            </p>
            <p className={classes.stock}>
              <Availability product={product} />
              <span className={classes.promise}>{t(`promise.${product.availability}`)}</span>
            </p>
            {action(product)}
          </div>
          <VendorCard vendor={product.vendor} />
        </div>
        <div className={classes.details}>
          {product.description && (
            <section>
              <h2>{t('product.description')}</h2>
              <p className={classes.description} dir="auto">
                {product.description}
              </p>
            </section>
          )}
          <section>
            <h2>{t('product.specification')}</h2>
            <DescriptionList rows={useSpecification(product)} />
          </section>
          <References product={product} />
          {more?.(product)}
        </div>
      </article>
    </>
  )
}

function useSpecification(product: ProductDetail): [string, ReactNode][] {
  const { t, i18n } = useTranslation('shop')
  const rows: [string, ReactNode][] = [
    [
      t('product.reference'),
      <bdi key="reference" dir="ltr">
        {product.reference}
      </bdi>,
    ],
    [t('product.category'), product.category.name],
  ]
  if (product.brand) rows.splice(1, 0, [t('product.brand'), product.brand])
  if (product.condition) rows.push([t('product.condition'), t(`condition.${product.condition as 'new'}`)])
  if (product.weight_grams) {
    rows.push([
      t('product.weight'),
      <bdi key="weight">{formatWeight(product.weight_grams, i18n.language)}</bdi>,
    ])
  }
  for (const said of product.specifications) {
    rows.push([
      named(said, i18n.language),
      <bdi key={said.code}>{inWords(said.value, said.unit, t('product.yes'), t('product.no'))}</bdi>,
    ])
  }
  return rows
}

function inWords(value: unknown, unit: string | null, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no
  return unit ? `${String(value)} ${unit}` : String(value)
}

function References({ product }: { product: ProductDetail }) {
  const { t } = useTranslation('shop')
  const references = product.references ?? []
  if (references.length === 0) return null
  return (
    <section>
      <h2>{t('product.references')}</h2>
      <p className={classes.hint}>{t('product.references_text')}</p>
      <ul role="list" className={classes.plates}>
        {references.map((reference) => (
          <li key={`${reference.kind}-${reference.brand}-${reference.value}`}>
            <Link
              to={`/catalogue?search=${encodeURIComponent(reference.value)}`}
              className={classes.reference}
            >
              <Plate label={reference.brand || t(`reference.${reference.kind as 'oe'}`)}>
                {reference.value}
              </Plate>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ProductLoading() {
  return (
    <div aria-busy="true">
      <Skeleton height={20} width="14rem" mb="lg" />
      <div className={classes.product}>
        <Skeleton className={classes.picture} style={{ aspectRatio: '4 / 3' }} height="auto" />
        <div className={classes.summary}>
          <Skeleton height={18} width="6rem" />
          <Skeleton height={38} />
          <Skeleton height={26} width="12rem" />
          <Skeleton height={210} />
          <Skeleton height={90} />
        </div>
      </div>
    </div>
  )
}
