import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCash, IconRefresh, IconShieldCheck, IconTruck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Product, ProductQuery } from '@/api/types'
import { ErrorState } from '@/components/feedback/ErrorState'
import { WhenNear } from '@/components/layout/WhenNear'
import { PartDrawing } from '@/components/product/PartDrawing'
import { categories } from '../api/categories'
import { products } from '../api/products'
import classes from './HomeView.module.css'
import { ProductGrid } from './ProductGrid'

const NEWEST: ProductQuery = { ordering: '-created_at', in_stock: true, limit: 8, offset: 0 }

interface HomeViewProps {
  search: ReactNode
  news: ReactNode
  offers: ReactNode
  action: (product: Product) => ReactNode
}

export function HomeView({ search, news, offers, action }: HomeViewProps) {
  const { t } = useTranslation('shop')
  return (
    <>
      <section className={classes.hero}>
        <div className={classes.pitch}>
          <h1 className={classes.claim}>{t('home.claim')}</h1>
          <p className={classes.lead}>{t('home.lead')}</p>
          {search}
          <p className={classes.examples}>
            {t('home.examples')} <Example words="06A115561B" /> <Example words="plaquettes de frein" />{' '}
            <Example words="Bosch" />
          </p>
        </div>
      </section>
      {news}
      <Promises />
      <CategorySection />
      {offers}
      <ProductSection title={t('home.newest')} query={NEWEST} more="/catalogue" action={action} />
      <WhenNear>
        <Flagships action={action} />
      </WhenNear>
    </>
  )
}

/** The first branches of the tree, each with its newest parts. */
function Flagships({ action }: Pick<HomeViewProps, 'action'>) {
  const tree = useQuery(categories).data ?? []
  return tree
    .slice(0, 2)
    .map((category) => (
      <ProductSection
        key={category.id}
        title={category.name}
        query={{ category: category.slug, in_stock: true, ordering: '-created_at', limit: 4, offset: 0 }}
        more={`/catalogue?category=${category.slug}`}
        action={action}
      />
    ))
}

function Example({ words }: { words: string }) {
  return (
    <Link to={`/catalogue?search=${encodeURIComponent(words)}`} className={classes.example}>
      <bdi dir="ltr">{words}</bdi>
    </Link>
  )
}

function Promises() {
  const { t } = useTranslation('shop')
  return (
    <ul role="list" className={classes.promises}>
      <li>
        <IconCash size={26} stroke={1.5} aria-hidden="true" />
        <span>
          <strong>{t('home.cod')}</strong> {t('home.cod_text')}
        </span>
      </li>
      <li>
        <IconTruck size={26} stroke={1.5} aria-hidden="true" />
        <span>
          <strong>{t('home.delivery')}</strong> {t('home.delivery_text')}
        </span>
      </li>
      <li>
        <IconRefresh size={26} stroke={1.5} aria-hidden="true" />
        <span>
          <strong>{t('home.return')}</strong> {t('home.return_text')}
        </span>
      </li>
      <li>
        <IconShieldCheck size={26} stroke={1.5} aria-hidden="true" />
        <span>
          <strong>{t('home.stock')}</strong> {t('home.stock_text')}
        </span>
      </li>
    </ul>
  )
}

function CategorySection() {
  const { t } = useTranslation('shop')
  const tree = useQuery(categories)
  if (tree.isError) return null
  return (
    <section className={classes.section}>
      <h2>{t('home.categories')}</h2>
      <ul role="list" className={classes.categories}>
        {tree.data === undefined
          ? Array.from({ length: 12 }, (_, index) => (
              <li key={index}>
                <Skeleton height={112} radius="md" />
              </li>
            ))
          : tree.data.map((category) => (
              <li key={category.id}>
                <Link to={`/catalogue?category=${category.slug}`} className={classes.category}>
                  <PartDrawing of={category.slug} size={34} />
                  <span>{category.name}</span>
                </Link>
              </li>
            ))}
      </ul>
    </section>
  )
}

interface ProductSectionProps {
  title: string
  query: ProductQuery
  more: string
  action: HomeViewProps['action']
}

function ProductSection({ title, query, more, action }: ProductSectionProps) {
  const { t } = useTranslation('shop')
  const found = useQuery(products(query))
  if (found.data?.results.length === 0) return null
  return (
    <section className={`${classes.section} ${classes.below}`}>
      <div className={classes.head}>
        <h2>{title}</h2>
        <Link to={more}>{t('home.more')}</Link>
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : (
        <ProductGrid layout="row" products={found.data?.results} expected={query.limit} action={action} />
      )}
    </section>
  )
}
