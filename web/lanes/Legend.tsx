import type { ReactNode } from 'react';
import { SHAPES, type Shape } from '../../server/domain/lanes/mark.js';
import { useWords } from '../frame/page-context.js';

const SAID: readonly Shape[] = ['ring', 'dash', 'diamond', 'gate', 'cross'];
const BARS = ['held', 'beginning', 'ending'] as const;

/** What bars and marks mean. */
export function Legend(): ReactNode {
  const { phrase } = useWords();
  return (
    <ul className="lane-legend">
      {BARS.map((is) => (
        <li key={is}>
          <svg className="lane" aria-hidden="true">
            <rect x="0" width="100%" y="28%" height="44%" className={is} fill={is === 'held' ? undefined : `url(#lane-${is})`} />
          </svg>{' '}
          {phrase(`lanes.legend.${is}`)}
        </li>
      ))}
      {SAID.map((shape) => (
        <li key={shape}>
          <svg className="lane sign" aria-hidden="true">
            <svg x="50%" y="50%">
              <path d={SHAPES[shape]} className={`mark-${shape}`} />
            </svg>
          </svg>{' '}
          {phrase(`lanes.legend.${shape}`)}
        </li>
      ))}
    </ul>
  );
}
