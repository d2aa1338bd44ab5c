import { moved, zoomed } from '../../../server/domain/lanes/moves.js';
import type { Stretch } from '../../../server/domain/lanes/scale.js';
import { sceneOf } from '../../../server/domain/lanes/scene.js';
import { dayNumber } from '../../../server/domain/values/calendar-day.js';
import { inAddress } from '../../lanes/stretch.js';
import { coloursOf, draw, layoutOf, type Colours, type Layout } from './draw.js';
import { dayNamer, laneInWords, put } from './in-words.js';
import { LaneSource, type PersonLane } from './fetch-lanes.js';
import type { Told } from './told.js';

/** Up to so many people are fetched without being scrolled to. */
const FETCHED_AHEAD = 5_000;
/** What is said and what the address tells follow when a reader pauses. */
const PAUSE = 300;

/**
 * The canvas that takes the place of the served lanes. The board scrolls from person to person as everything scrolls; the canvas stays
 * and draws what is seen. Nothing moves by itself, so there is no motion to reduce.
 */
export class Board {
  readonly canvas = document.createElement('canvas');
  private readonly spacer = document.createElement('div');
  private readonly context = this.canvas.getContext('2d');
  private readonly lanes: PersonLane[] = [];
  private readonly source: LaneSource;
  private readonly dayName = dayNamer(document.documentElement.lang);
  private layout: Layout = layoutOf(1, 1, false);
  private colours: Colours;
  private stretch: Stretch;
  private chosen = -1;
  /** The person whom the address names, until she is found or the reader goes elsewhere. */
  private wanted: string | null;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly status: HTMLElement,
    private readonly told: Told,
  ) {
    this.stretch = told.stretch;
    this.colours = coloursOf(element);
    this.source = new LaneSource(told);
    this.wanted = new URLSearchParams(location.search).get('person');
  }

  /** Takes the place of the served lanes; false where it cannot. */
  async open(): Promise<boolean> {
    // The served lanes stay until there is something to draw.
    await this.fetchNext();
    if (!this.context || this.lanes.length === 0) return false;
    const { element, canvas, spacer } = this;
    element.style.blockSize = `${element.offsetHeight}px`;
    for (const served of element.children) (served as HTMLElement).hidden = true;
    element.append(canvas, spacer);
    element.tabIndex = 0;
    element.setAttribute('role', 'application');
    element.classList.add('drawn');
    canvas.setAttribute('aria-hidden', 'true');
    new ResizeObserver(() => this.measure()).observe(element);
    element.addEventListener('scroll', () => this.redraw(), { passive: true });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.recolour());
    document.getElementById('colours')?.addEventListener('change', () => setTimeout(() => this.recolour()));
    void document.fonts.ready.then(() => this.redraw());
    this.measure();
    void this.fetchAhead();
    return true;
  }

  /** Where the days are, for whoever points at them. */
  partAt(x: number): number {
    return Math.min(1, Math.max(0, (x - this.layout.left) / this.layout.days));
  }

  move(part: number): void {
    this.show(moved(this.stretch, part, this.told.whole));
  }

  /** By so many pixels, as under a finger. */
  drag(pixels: number): void {
    this.move(-pixels / this.layout.days);
  }

  zoom(times: number, around = 0.5): void {
    this.show(zoomed(this.stretch, times, around, this.told.whole));
  }

  showAll(): void {
    this.show(this.told.whole);
  }

  private show(stretch: Stretch): void {
    this.stretch = stretch;
    this.redraw();
    this.tellSoon();
  }

  /** The person so many lanes below or above, in sight. */
  choose(index: number): void {
    this.wanted = null;
    this.chosen = Math.min(Math.max(0, index), this.told.count - 1);
    this.bringIntoSight();
    this.redraw();
    this.tellSoon();
  }

  chooseBy(lanes: number): void {
    this.choose(this.chosen === -1 ? this.firstSeen() : this.chosen + lanes);
  }

  choosePage(pages: number): void {
    this.chooseBy(pages * Math.max(1, Math.floor(this.roomForLanes() / this.layout.laneHeight) - 1));
  }

  /** The lane at a height of the canvas. */
  indexAt(y: number): number | undefined {
    const index = Math.floor((y - this.layout.head + this.element.scrollTop) / this.layout.laneHeight);
    return y >= this.layout.head && index < this.told.count ? index : undefined;
  }

  /** True where a name stands: it is a link. */
  isName(x: number, y: number): boolean {
    const { namesBeside, rightToLeft, left, days, head, laneHeight } = this.layout;
    if (namesBeside) return rightToLeft ? x > left + days : x < left;
    return (y - head + this.element.scrollTop) % laneHeight < laneHeight / 2;
  }

  /** Goes to the page of a person: the chosen one, or another. */
  follow(index = this.chosen): void {
    const lane = this.lanes[index];
    if (!lane) return;
    const prefix = location.pathname.replace(/\/timeline$/, '');
    location.assign(`${prefix}${lane.person.path}${this.told.revision === null ? '' : `?rev=${String(this.told.revision)}`}`);
  }

  private firstSeen(): number {
    return Math.ceil(this.element.scrollTop / this.layout.laneHeight);
  }

  private roomForLanes(): number {
    return this.layout.height - this.layout.head;
  }

  private bringIntoSight(): void {
    const { laneHeight } = this.layout;
    const top = this.chosen * laneHeight;
    const { scrollTop } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + laneHeight > scrollTop + this.roomForLanes()) this.element.scrollTop = top + laneHeight - this.roomForLanes();
  }

  private measure(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    this.layout = layoutOf(width, height, getComputedStyle(this.element).direction === 'rtl');
    const scale = devicePixelRatio;
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    this.canvas.style.inlineSize = `${width}px`;
    this.canvas.style.blockSize = `${height}px`;
    this.context?.setTransform(scale, 0, 0, scale, 0, 0);
    this.spacer.style.blockSize = `${Math.max(0, this.layout.head + this.told.count * this.layout.laneHeight - height)}px`;
    this.redraw();
  }

  private recolour(): void {
    this.colours = coloursOf(this.element);
    this.redraw();
  }

  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.drawNow());
  }

  private drawNow(): void {
    this.frame = 0;
    if (!this.context) return;
    const { layout, stretch, told, chosen, dayName } = this;
    const lanes = sceneOf(this.lanes, told.count, {
      stretch,
      width: layout.days,
      top: this.element.scrollTop,
      height: layout.height - layout.head,
      laneHeight: layout.laneHeight,
    });
    const today = dayNumber(told.today);
    draw(this.context, layout, this.colours, { lanes, stretch, events: told.events, chosen, dayName, today });
    // What was drawn, for whoever wants to know.
    this.canvas.dataset.lanes = String(lanes.length);
    if (lanes.some(({ lane }) => !lane)) void this.fetchAhead();
  }

  private fetching = false;

  /** Fetches on until what is seen is there, the wanted person is found, and the next thousands are at hand. */
  private async fetchAhead(): Promise<void> {
    if (this.fetching) return;
    this.fetching = true;
    while (this.source.hasMore && (this.lanes.length < Math.max(FETCHED_AHEAD, this.lastSeen()) || this.wanted !== null))
      if (!(await this.fetchNext())) break;
    this.fetching = false;
  }

  private lastSeen(): number {
    return this.firstSeen() + Math.ceil(this.roomForLanes() / this.layout.laneHeight);
  }

  private async fetchNext(): Promise<boolean> {
    const more = await this.source.next();
    if (!more) {
      this.source.hasMore = false;
      this.status.textContent = this.told.words['lanes.failed'] ?? '';
      return false;
    }
    this.lanes.push(...more);
    const found = this.wanted === null ? -1 : this.lanes.findIndex(({ person }) => person.slug === this.wanted);
    if (found !== -1) requestAnimationFrame(() => this.stand(found));
    this.redraw();
    return true;
  }

  /** At the person whom the address names, with those before her. */
  private stand(index: number): void {
    if (this.wanted === null) return;
    this.wanted = null;
    this.chosen = index;
    this.element.scrollTop = Math.max(0, (index - 2) * this.layout.laneHeight);
    this.redraw();
  }

  private tellSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), PAUSE);
  }

  /** Says where the reader is, and keeps the address in step. */
  private tell(): void {
    const { words, whole } = this.told;
    const { from, to } = inAddress(this.stretch);
    const lane = this.lanes[this.chosen];
    const said = [put(words['lanes.span'], { from: this.dayName(from), to: this.dayName(to) })];
    if (lane) said.push(put(words['lanes.at'], { name: lane.name, held: laneInWords(lane.person, this.told, this.dayName) }));
    this.status.textContent = said.join('. ');
    const address = new URL(location.href);
    for (const name of ['from', 'to', 'person', 'after', 'before']) address.searchParams.delete(name);
    const isWhole = this.stretch.from <= whole.from && this.stretch.until >= whole.until;
    if (!isWhole) for (const [name, day] of Object.entries({ from, to })) address.searchParams.set(name, day);
    if (lane) address.searchParams.set('person', lane.person.slug);
    history.replaceState(history.state, '', address);
  }
}
