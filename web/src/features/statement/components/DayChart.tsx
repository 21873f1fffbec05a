import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useTranslation } from 'react-i18next'
import { formatDate } from '@/lib/dates'
import { formatMoney } from '@/lib/money'
import type { Day } from '../days'

const HEIGHT = 240

interface DayChartProps {
  days: Day[]
  /** What the drawing shows, for who cannot see it. */
  label: string
  /** What a day's amount is called. */
  named: string
}

/** The amount of each day as columns; figures beside it say the same exactly. */
export default function DayChart({ days, label, named }: DayChartProps) {
  const { i18n } = useTranslation()
  return (
    <div dir="ltr" role="img" aria-label={label} style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={days} margin={{ top: 8, right: 8, bottom: 0, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="day"
            tickFormatter={(day: string) => day.slice(8)}
            stroke="var(--ink-soft)"
            tickLine={false}
          />
          <YAxis stroke="var(--ink-soft)" tickLine={false} axisLine={false} width={64} />
          <Tooltip
            cursor={{ fill: 'var(--surface-sunk)' }}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              color: 'var(--ink)',
            }}
            labelFormatter={(day) => formatDate(day as string, i18n.language)}
            formatter={(_value, _name, item) => [
              formatMoney((item.payload as Day).amount, i18n.language),
              named,
            ]}
          />
          <Bar dataKey="value" fill="var(--brand)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
