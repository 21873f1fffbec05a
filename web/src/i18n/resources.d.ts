import type common from './fr/common.json'
import type shop from './fr/shop.json'
import type account from './fr/account.json'
import type vendor from './fr/vendor.json'
import type console from './fr/console.json'
import type support from './fr/support.json'
import type returns from './fr/returns.json'
import type security from './fr/security.json'
import type feeds from './fr/feeds.json'
import type integration from './fr/integration.json'
import type payments from './fr/payments.json'
import type selling from './fr/selling.json'
import type staff from './fr/staff.json'
import type content from './fr/content.json'
import type definitions from './fr/definitions.json'
import type proposals from './fr/proposals.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      shop: typeof shop
      account: typeof account
      vendor: typeof vendor
      console: typeof console
      security: typeof security
      feeds: typeof feeds
      integration: typeof integration
      payments: typeof payments
      selling: typeof selling
      staff: typeof staff
      content: typeof content
      definitions: typeof definitions
      proposals: typeof proposals
      support: typeof support
      returns: typeof returns
    }
  }
}
