import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import { CANVAS, HIGH, type DrawnMap, type Shape, type Stand } from './stands.js';

/** How far a mark may stand from its point without a line that leads there. */
const NEAR = 8;

interface MapDrawingProps {
  readonly map: DrawnMap;
}

/** The map: areas, marks with how many people, names. Each mark leads to its line of the list. */
export function MapDrawing({ map: { stands, coasts, borders } }: MapDrawingProps): ReactNode {
  const { phrase } = useWords();
  return (
    <figure className="map">
      <Tools />
      <div className="map-frame" role="group" aria-label={phrase('map.drawing')} aria-describedby="map-keys" tabIndex={0} data-map>
        <svg viewBox={`0 0 ${CANVAS.width} ${CANVAS.height}`} preserveAspectRatio="xMidYMid meet">
          <pattern id="map-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="7" />
          </pattern>
          <g aria-hidden="true">
            <path d={coasts} className="map-coast" />
            <path d={borders} className="map-border" />
            {stands.map(({ standing, outline }) => (
              <path key={standing.place.slug} d={outline} className={`map-area ${standing.precision.code}`} />
            ))}
          </g>
          {stands.map((stand) => (
            <Mark key={stand.standing.place.slug} stand={stand} />
          ))}
        </svg>
      </div>
      <Key stands={stands} />
      <figcaption className="fine">{phrase('map.base')}</figcaption>
    </figure>
  );
}

/** A mark at its point: what stands beside the point keeps its size where the map is enlarged. */
function Mark({ stand: { standing, sites, shapes, at, box, names, label } }: { readonly stand: Stand }): ReactNode {
  const { phrase, number, list } = useWords();
  const told = list(shapes.map(({ way, count }) => phrase(`map.${way}Here`, { count, n: number(count) })));
  const [x, y] = [box.x - at.x, box.y - at.y];
  const first = sites[0];
  const name = phrase('map.mark', { place: names, precision: standing.precision.label, people: told });
  return (
    <g className="map-mark" transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}>
      <a href={`#place-${first?.site.slug ?? ''}`} aria-label={name}>
        <title>{name}</title>
        {Math.hypot(x, y) > NEAR && (
          <>
            <line x1="0" y1="0" x2={x.toFixed(1)} y2={y.toFixed(1)} />
            <circle r="2.5" />
          </>
        )}
        <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
          {shapes.map((shape) => (
            <ShapeDrawing key={shape.way} shape={shape} />
          ))}
          {label && (
            <text x={(label.x - box.x).toFixed(1)} y={(label.y - box.y + 5).toFixed(1)} className="map-name">
              {names}
            </text>
          )}
        </g>
      </a>
    </g>
  );
}

/** Captured: pointed at both ends; held: a rectangle. */
function ShapeDrawing({ shape: { way, count, x, width } }: { readonly shape: Shape }): ReactNode {
  const { number } = useWords();
  const [w, h] = [width / 2 - 1, HIGH / 2 - 1];
  const corners =
    way === 'captured'
      ? `${-w},0 ${-w + 9},${-h} ${w - 9},${-h} ${w},0 ${w - 9},${h} ${-w + 9},${h}`
      : `${-w},${-h} ${w},${-h} ${w},${h} ${-w},${h}`;
  return (
    <g transform={`translate(${x.toFixed(1)} 0)`} className={`map-${way}`}>
      <polygon points={corners} />
      <text y="5">{number(count)}</text>
    </g>
  );
}

const TOOLS = ['in', 'out', 'all'] as const;

/** What keys, wheel and fingers do, as buttons. */
function Tools(): ReactNode {
  const { phrase } = useWords();
  return (
    <div className="lane-tools with-scripts">
      {TOOLS.map((tool) => (
        <button key={tool} type="button" data-map-tool={tool}>
          {phrase(`map.tool.${tool}`)}
        </button>
      ))}
      <details>
        <summary>{phrase('map.how')}</summary>
        <p id="map-keys" className="fine">
          {phrase('map.keys')}
        </p>
      </details>
    </div>
  );
}

/** What shapes and areas mean; of areas those that are drawn. */
function Key({ stands }: { readonly stands: readonly Stand[] }): ReactNode {
  const { phrase } = useWords();
  const areas = new Map(stands.map(({ standing: { precision, reachInKm } }) => [precision.code, { precision, reachInKm }]));
  return (
    <ul className="map-key fine">
      {(['captured', 'held'] as const).map((way) => (
        <li key={way}>
          <svg viewBox="-20 -16 40 32" aria-hidden="true">
            <ShapeDrawing shape={{ way, count: 3, x: 0, width: 34 }} />
          </svg>{' '}
          {phrase(`map.key.${way}`)}
        </li>
      ))}
      {[...areas.values()].map(({ precision, reachInKm }) => (
        <li key={precision.code}>
          <svg viewBox="-16 -16 32 32" aria-hidden="true">
            <circle r="13" className={`map-area ${precision.code}`} />
          </svg>{' '}
          {phrase('map.key.area', { precision: precision.label, km: reachInKm })}
        </li>
      ))}
    </ul>
  );
}
