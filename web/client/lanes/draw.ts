import { SHAPES, type Shape } from '../../../server/domain/lanes/mark.js';
import { placeOf, ticks, type Stretch } from '../../../server/domain/lanes/scale.js';
import type { DrawnLane, DrawnPiece } from '../../../server/domain/lanes/scene.js';
import type { PersonLane } from './fetch-lanes.js';

/** How the canvas is divided: names at the side where there is room for them, else above their bars. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Where the days begin, and how wide they are. */
  readonly left: number;
  readonly days: number;
  readonly head: number;
  readonly laneHeight: number;
  readonly namesBeside: boolean;
  readonly rightToLeft: boolean;
}

const NARROW = 620;
const NAMES = 210;

export function layoutOf(width: number, height: number, rightToLeft: boolean): Layout {
  const namesBeside = width >= NARROW;
  const names = namesBeside ? NAMES : 0;
  return {
    width,
    height,
    left: rightToLeft ? 8 : names,
    days: width - names - 8,
    head: 46,
    laneHeight: namesBeside ? 28 : 46,
    namesBeside,
    rightToLeft,
  };
}

const COLOURS = ['ink', 'soft', 'accent', 'rule', 'edge', 'paper', 'accent-wash'] as const;
export type Colours = Readonly<Record<(typeof COLOURS)[number], string>>;

/** The colours of the style sheet as they are now: light or dark, as the reader has it. */
export function coloursOf(board: HTMLElement): Colours {
  const probe = document.createElement('i');
  board.append(probe);
  const found = COLOURS.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(found) as Colours;
}

const PATHS = Object.fromEntries(Object.entries(SHAPES).map(([shape, path]) => [shape, new Path2D(path)])) as Readonly<
  Record<Shape, Path2D>
>;

export interface Picture {
  readonly lanes: readonly DrawnLane<PersonLane>[];
  readonly stretch: Stretch;
  readonly events: readonly { readonly day: number; readonly letter: string }[];
  readonly chosen: number;
  readonly dayName: (edtf: string) => string;
  readonly today: number;
}

const SANS = '"Habeas Sans", sans-serif';

/** Draws what is seen, and nothing else. */
export function draw(context: CanvasRenderingContext2D, layout: Layout, colours: Colours, picture: Picture): void {
  const { width, height, left, days, head } = layout;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.save();
  context.beginPath();
  context.rect(0, head, width, height - head);
  context.clip();
  context.translate(0, head);
  drawChosen(context, layout, colours, picture);
  drawLines(context, layout, colours, picture);
  drawNames(context, layout, colours, picture);
  context.beginPath();
  context.rect(left, 0, days, height);
  context.clip();
  context.translate(left, 0);
  for (const lane of picture.lanes) drawLane(context, lane, layout, colours);
  context.restore();
  drawHead(context, layout, colours, picture);
}

function drawChosen(context: CanvasRenderingContext2D, layout: Layout, colours: Colours, { lanes, chosen }: Picture): void {
  const lane = lanes.find(({ index }) => index === chosen);
  if (!lane) return;
  context.fillStyle = colours['accent-wash'];
  context.fillRect(0, lane.top, layout.width, layout.laneHeight);
  context.fillStyle = colours.ink;
  context.fillRect(layout.rightToLeft ? layout.width - 3 : 0, lane.top, 3, layout.laneHeight);
}

const TICK_WIDTH = 90;

function drawLines(context: CanvasRenderingContext2D, layout: Layout, colours: Colours, { lanes, stretch, events, today }: Picture): void {
  const bottom = Math.min(layout.height, (lanes.at(-1)?.top ?? 0) + layout.laneHeight);
  const through = (day: number, colour: string, dash: readonly number[]): void => {
    if (day < stretch.from || day > stretch.until) return;
    const x = Math.round(layout.left + placeOf(day, stretch) * layout.days) + 0.5;
    context.strokeStyle = colour;
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, bottom);
    context.stroke();
  };
  context.lineWidth = 1;
  for (const { day } of ticks(stretch, layout.days / TICK_WIDTH)) through(day, colours.rule, []);
  for (const { day } of events) through(day, colours.edge, [2, 3]);
  through(today + 1, colours.ink, []);
  context.setLineDash([]);
  context.strokeStyle = colours.rule;
  context.beginPath();
  for (const { top } of lanes) {
    context.moveTo(0, Math.round(top + layout.laneHeight) - 0.5);
    context.lineTo(layout.width, Math.round(top + layout.laneHeight) - 0.5);
  }
  context.stroke();
}

function drawNames(context: CanvasRenderingContext2D, layout: Layout, colours: Colours, { lanes, chosen }: Picture): void {
  const room = layout.namesBeside ? NAMES - 16 : layout.width - 16;
  context.textAlign = layout.rightToLeft ? 'right' : 'left';
  for (const { lane, top, index } of lanes) {
    context.fillStyle = lane ? colours.ink : colours.soft;
    context.font = `${index === chosen ? 600 : 400} 15px ${SANS}`;
    const y = top + (layout.namesBeside ? layout.laneHeight / 2 : 13);
    context.fillText(lane ? shortened(context, lane.name, room) : '…', layout.rightToLeft ? layout.width - 8 : 8, y);
  }
}

const cut = new Map<string, string>();

/** A name as far as there is room for it; measured once. */
function shortened(context: CanvasRenderingContext2D, name: string, room: number): string {
  const key = `${context.font}/${room}/${name}`;
  const known = cut.get(key);
  if (known !== undefined) return known;
  let text = name;
  while (text.length > 1 && context.measureText(text === name ? name : `${text}…`).width > room) text = text.slice(0, -1);
  const shown = text === name ? name : `${text}…`;
  cut.set(key, shown);
  return shown;
}

const BAR = 12;

function drawLane(context: CanvasRenderingContext2D, { pieces, marks, top }: DrawnLane, layout: Layout, colours: Colours): void {
  const middle = top + (layout.namesBeside ? layout.laneHeight / 2 : layout.laneHeight - 14);
  for (const piece of pieces) {
    context.fillStyle = fillOf(context, piece, colours);
    context.fillRect(piece.left, middle - BAR / 2, piece.right - piece.left, BAR);
  }
  for (const { x, shape } of marks) drawMark(context, PATHS[shape], shape, x, middle, colours);
}

function fillOf(context: CanvasRenderingContext2D, { is, left, right }: DrawnPiece, { accent }: Colours): string | CanvasGradient {
  if (is === 'held') return accent;
  const gone = accent.replace('rgb(', 'rgba(').replace(')', ', 0)');
  const fade = context.createLinearGradient(left, 0, right, 0);
  fade.addColorStop(is === 'beginning' ? 0 : 1, gone);
  fade.addColorStop(is === 'beginning' ? 1 : 0, accent);
  return fade;
}

const SOLID: readonly Shape[] = ['diamond', 'dash'];
const BARE: readonly Shape[] = ['gate', 'cross'];

/** As in the style sheet (lanes.css). */
function drawMark(context: CanvasRenderingContext2D, path: Path2D, shape: Shape, x: number, y: number, colours: Colours): void {
  context.save();
  context.translate(x, y);
  const solid = SOLID.includes(shape);
  if (!BARE.includes(shape)) {
    context.fillStyle = solid ? colours.ink : colours.paper;
    context.fill(path);
  } else {
    context.lineWidth = 4;
    context.strokeStyle = colours.paper;
    context.stroke(path);
  }
  context.lineWidth = solid ? 1 : 1.6;
  context.strokeStyle = solid ? colours.paper : colours.ink;
  context.stroke(path);
  context.restore();
}

function drawHead(context: CanvasRenderingContext2D, layout: Layout, colours: Colours, { stretch, events, dayName }: Picture): void {
  const { left, days, head, width } = layout;
  const x = (day: number): number => left + placeOf(day, stretch) * days;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, head);
  context.fillStyle = colours.ink;
  context.fillRect(left, head - 1, days, 1);
  context.textAlign = 'center';
  context.font = `600 13px ${SANS}`;
  let free = -Infinity;
  for (const { day, letter } of events) {
    if (day < stretch.from || day >= stretch.until) continue;
    // What has no room beside its neighbour is found by zooming in; the list below names all.
    if (x(day) < free) continue;
    context.fillText(letter, x(day), 12);
    free = x(day) + 14;
  }
  context.fillStyle = colours.soft;
  context.font = `400 13px ${SANS}`;
  context.textAlign = 'left';
  for (const { day, edtf } of ticks(stretch, days / TICK_WIDTH)) {
    const label = dayName(edtf);
    if (x(day) + context.measureText(label).width <= width) context.fillText(label, x(day), head - 12);
  }
}
