export { CategoryTree as Component } from '@/features/category-tree/components/CategoryTree'
