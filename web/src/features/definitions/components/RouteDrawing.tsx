import { useTranslation } from 'react-i18next'
import { drawingOf, type Arrow, type Step } from '../drawing'
import classes from './Definitions.module.css'

const WIDTH = 208
const HEIGHT = 46
const GAP_X = 28
const GAP_Y = 42
const MARGIN = 12

/** The routes of a text, step by step, as the engine reads them. */
export function RouteDrawing({ chart }: { chart: string }) {
  const { t } = useTranslation('definitions')
  const drawing = drawingOf(chart)
  if (drawing.steps.length === 0) return <p className={classes.soft}>{t('drawing.none')}</p>
  const width = drawing.columns * (WIDTH + GAP_X) - GAP_X + 2 * MARGIN + 40
  const height = drawing.rows * (HEIGHT + GAP_Y) - GAP_Y + 2 * MARGIN
  return (
    // a frame that scrolls is reached by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.drawing} role="region" aria-label={t('drawing.title')} tabIndex={0} dir="ltr">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('drawing.steps', {
          count: drawing.steps.length,
          steps: drawing.steps.map((step) => step.lines[0]).join(', '),
        })}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8z" className={classes.tip} />
          </marker>
        </defs>
        {drawing.arrows.map((arrow) => (
          <Line key={`${arrow.from.id}-${arrow.to.id}-${arrow.label}`} arrow={arrow} side={width - 24} />
        ))}
        {drawing.steps.map((step) => (
          <Box key={step.id} step={step} />
        ))}
      </svg>
    </div>
  )
}

function left(step: Step): number {
  return MARGIN + step.x * (WIDTH + GAP_X)
}

function top(step: Step): number {
  return MARGIN + step.y * (HEIGHT + GAP_Y)
}

function Box({ step }: { step: Step }) {
  const x = left(step)
  const y = top(step)
  const [name = '', what] = step.lines
  return (
    <g className={classes.step} data-shape={step.shape}>
      <title>{step.lines.join(' · ')}</title>
      <rect x={x} y={y} width={WIDTH} height={HEIGHT} rx={step.shape === 'start' ? HEIGHT / 2 : 6} />
      {step.shape === 'decision' && (
        <path d={`M${x + 2} ${y + HEIGHT / 2}l7 -7l7 7l-7 7z`} className={classes.sign} />
      )}
      <text x={x + WIDTH / 2} y={y + (what === undefined ? HEIGHT / 2 + 4 : 19)} textAnchor="middle">
        {short(name)}
      </text>
      {what !== undefined && (
        <text x={x + WIDTH / 2} y={y + 35} textAnchor="middle" className={classes.what}>
          {short(what)}
        </text>
      )}
    </g>
  )
}

function Line({ arrow, side }: { arrow: Arrow; side: number }) {
  const { from, to, label } = arrow
  const startX = left(from) + WIDTH / 2
  const startY = top(from) + HEIGHT
  const endX = left(to) + WIDTH / 2
  const endY = top(to)
  const long = to.y - from.y > 1
  const path = long
    ? `M${left(from) + WIDTH} ${startY - HEIGHT / 2}C${side} ${startY - HEIGHT / 2} ${side} ${startY} ${side} ${startY + 16}` +
      `V${endY + HEIGHT / 2 - 16}C${side} ${endY + HEIGHT / 2} ${side - 8} ${endY + HEIGHT / 2} ${left(to) + WIDTH + 2} ${endY + HEIGHT / 2}`
    : `M${startX} ${startY}C${startX} ${startY + GAP_Y / 2} ${endX} ${endY - GAP_Y / 2} ${endX} ${endY - 2}`
  return (
    <g className={classes.line}>
      <path d={path} markerEnd="url(#arrow)" />
      {label !== '' && (
        <text
          x={long ? left(from) + WIDTH + 4 : (startX + endX) / 2 + 6}
          y={long ? startY - HEIGHT / 2 - 5 : (startY + endY) / 2 + 4}
        >
          <title>{label}</title>
          {short(label)}
        </text>
      )}
    </g>
  )
}

function short(text: string): string {
  return text.length > 27 ? `${text.slice(0, 26)}…` : text
}
