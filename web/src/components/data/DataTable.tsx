/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role,
   jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls is reached by keyboard;
   on a phone the rows are laid out as cards, and a table with another display loses its roles */
import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

export interface Column<T> {
  key: string
  header: string
  cell: (row: T) => ReactNode
  numeric?: boolean
}

interface DataTableProps<T> {
  caption: string
  columns: Column<T>[]
  rows: readonly T[] | undefined
  rowKey: (row: T) => string | number
  expected?: number
}

/**
 * Rows with named columns. On a phone every row becomes a card with its column names; explicit roles keep it a table
 * for assistive technology although its display changes.
 */
export function DataTable<T>({ caption, columns, rows, rowKey, expected = 8 }: DataTableProps<T>) {
  return (
    <div className={classes.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes.table} role="table">
        <caption className="only-for-readers">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" data-numeric={column.numeric}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" aria-busy={rows === undefined}>
          {rows === undefined
            ? Array.from({ length: expected }, (_, index) => (
                <tr key={index} role="row">
                  {columns.map((column) => (
                    <td key={column.key} role="cell" data-label={column.header}>
                      <Skeleton height={16} my={4} width={column.numeric ? '3rem' : '80%'} />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr key={rowKey(row)} role="row">
                  {columns.map((column) => (
                    <td key={column.key} role="cell" data-label={column.header} data-numeric={column.numeric}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  )
}
