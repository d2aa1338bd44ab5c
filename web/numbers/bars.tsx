import type { PageWording } from '../frame/page-context.js';
import { ACCENT, Hatch, INK, percent, type Drawing } from './Drawing.js';
import type { Distribution } from './fragments.js';

const ROW = 44;
/** A class that nobody is in takes a line. */
const EMPTY = 26;
const BAR = 15;
/** The longest bar leaves room for its number. */
const WIDEST = 0.84;
/** Classes that say what is not known, or that there was nothing to count. */
const OPEN = new Set(['unknown', 'not-known-since', 'possibly-held', 'vague', 'no-detention', 'not-tried', 'no-judgment']);

/** One bar for each class, also for those that nobody is in. */
export function bars(id: string, { rows }: Pick<Distribution, 'rows'>, { number }: PageWording): Drawing {
  const most = Math.max(1, ...rows.map(({ people }) => people));
  const hatch = `hatch-${id}`;
  const tops = rows.reduce<readonly number[]>((all, { people }) => [...all, (all.at(-1) ?? 0) + (people > 0 ? ROW : EMPTY)], [0]);
  return {
    height: tops.at(-1) ?? 0,
    content: (
      <>
        <Hatch id={hatch} />
        {rows.map(({ class: { code, label }, people }, index) => {
          const top = tops[index] ?? 0;
          const part = (people / most) * WIDEST;
          const isOpen = OPEN.has(code);
          return (
            <g key={code}>
              <text x="0" y={top + 16} fontSize="14" fill={INK}>
                {label}
                {people === 0 && (
                  <tspan dx="8" fontWeight="600">
                    {number(0)}
                  </tspan>
                )}
              </text>
              {people > 0 && (
                <>
                  <rect
                    x="0"
                    y={top + 23}
                    height={BAR}
                    width={percent(part)}
                    className={isOpen ? 'open' : 'certain'}
                    fill={isOpen ? `url(#${hatch})` : ACCENT}
                    stroke={isOpen ? ACCENT : undefined}
                  />
                  <text x={percent(part)} dx="7" y={top + 35} className="number" fontSize="14" fontWeight="600" fill={INK}>
                    {number(people)}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </>
    ),
  };
}
