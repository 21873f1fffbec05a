export { MissingView as Component } from '../MissingView'
