import { useTranslation } from 'react-i18next'
import { useDocumentTitle } from '@/components/layout/useDocumentTitle'
import { AddOne } from '@/features/cart/components/AddToCart'
import { HomeView } from '@/features/catalogue/components/HomeView'
import { Banners, Promotions } from '@/features/promotions/components/Promotions'
import { SearchBox } from '@/features/search/components/SearchBox'

export function Component() {
  const { t } = useTranslation('shop')
  useDocumentTitle(t('home.title'))
  return (
    <HomeView
      search={<SearchBox size="hero" />}
      news={<Banners />}
      offers={<Promotions />}
      action={(product) => <AddOne product={product} />}
    />
  )
}
