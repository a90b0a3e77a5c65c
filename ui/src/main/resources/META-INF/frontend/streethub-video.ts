import { LitElement, css, html, type PropertyValues } from 'lit';
import type Hls from 'hls.js';

type Light = { default: typeof Hls };

type State = 'off' | 'connecting' | 'live' | 'broken' | 'lapsed';
type Words = Record<State | 'fullscreen', string>;

/** Told apart without colour too. */
const SIGN: Record<State, string> = { off: '○', connecting: '◌', live: '●', broken: '○', lapsed: '◼' };
/** No new segment for so long, and the picture is no longer what is there now. */
const STALL = 10_000;
const LONGEST_WAIT = 30_000;
const SNAPSHOT_WIDTH = 1920;

/**
 * A camera's live picture with its watermark. What it shows is live or nothing: a stream that breaks or stalls hides the
 * last frame, so that nobody takes an old picture, or another camera's, for what is there now. A hidden page streams
 * nothing.
 */
class StreetHubVideo extends LitElement {
  static properties = {
    src: { type: String },
    label: { type: String },
    note: { type: String },
    watermark: { type: String },
    zone: { type: String },
    hubTime: { type: Number },
    words: { attribute: false },
    state: { type: String, reflect: true },
  };

  declare src: string;
  declare label: string;
  declare note: string;
  declare watermark: string;
  declare zone: string;
  declare hubTime: number;
  declare words: Words;
  declare state: State;

  private hls?: Hls;
  private attempt = 0;
  private fails = 0;
  private lastNew = 0;
  private lastPosition = 0;
  private ahead = 0;
  private stamped = '';
  private again?: number;
  private watch?: number;
  private resized?: ResizeObserver;
  private readonly visible = () => (document.hidden ? this.close() : this.open());

  static styles = css`
    :host {
      display: block;
      position: relative;
      aspect-ratio: 16 / 9;
      overflow: hidden;
      background: #10161b;
      color: #e6eaee;
      border-radius: var(--hub-radius, 8px);
    }
    :host(:fullscreen) {
      border-radius: 0;
    }
    video,
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    video {
      object-fit: contain;
    }
    canvas {
      pointer-events: none;
    }
    .off {
      visibility: hidden;
    }
    .words {
      position: absolute;
      inset: 0;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 4px;
      padding: 12px;
      text-align: center;
    }
    .words .sign {
      font-size: 28px;
      line-height: 1;
    }
    /* Below, as cameras write their own name and time above. */
    .badge {
      position: absolute;
      inset-block-end: 8px;
      inset-inline-start: 8px;
      padding: 0 8px;
      border-radius: 8px;
      background: rgb(16 22 27 / 80%);
      font-size: var(--hub-text-small, 12.5px);
    }
    .badge .sign {
      color: #5cc797;
    }
    button {
      position: absolute;
      inset-block-end: 4px;
      inset-inline-end: 4px;
      width: var(--hub-target, 44px);
      height: var(--hub-target, 44px);
      border: 0;
      border-radius: 8px;
      background: rgb(16 22 27 / 80%);
      color: inherit;
      cursor: pointer;
    }
    button svg {
      display: block;
      margin: auto;
    }
    button:focus-visible {
      outline: 2px solid var(--hub-brand);
      outline-offset: -2px;
    }
  `;

  constructor() {
    super();
    this.src = '';
    this.label = '';
    this.note = '';
    this.watermark = '';
    this.zone = '';
    this.hubTime = 0;
    this.words = { off: '', connecting: '', live: '', broken: '', lapsed: '', fullscreen: '' };
    this.state = 'off';
  }

  render() {
    const live = this.state === 'live';
    return html`
      <video class=${live ? '' : 'off'} muted playsinline disablepictureinpicture aria-label=${this.label}></video>
      <canvas aria-hidden="true"></canvas>
      ${live
        ? html`<div class="badge" role="status"><span class="sign" aria-hidden="true">${SIGN.live}</span> ${this.words.live}</div>`
        : html`<div class="words" role="status">
            <span class="sign" aria-hidden="true">${SIGN[this.state]}</span>
            <strong>${this.words[this.state]}</strong>
            <span>${this.note}</span>
          </div>`}
      ${live && document.fullscreenEnabled
        ? html`<button type="button" title=${this.words.fullscreen} aria-label=${this.words.fullscreen} @click=${() => this.whole()}>
            <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
              <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" />
            </svg>
          </button>`
        : ''}
    `;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.visible);
    this.resized = new ResizeObserver(() => this.stamp(true));
    this.resized.observe(this);
    this.watch = window.setInterval(() => this.look(), 1000);
    if (this.hasUpdated) {
      this.open();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.visible);
    this.resized?.disconnect();
    window.clearInterval(this.watch);
    this.close();
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('hubTime') && this.hubTime) {
      this.ahead = this.hubTime - Date.now();
    }
    if (changed.has('src')) {
      this.fails = 0;
      this.open();
    }
    if (changed.has('watermark') || changed.has('state')) {
      this.stamp(true);
    }
  }

  /** What is seen now, watermark and all, as the address of a JPEG with its data in it; null when nothing is live. */
  snapshot(): string | null {
    const video = this.video;
    if (this.state !== 'live' || !video || !video.videoWidth) {
      return null;
    }
    const shrink = Math.min(1, SNAPSHOT_WIDTH / video.videoWidth);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(video.videoWidth * shrink);
    canvas.height = Math.round(video.videoHeight * shrink);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    this.mark(pen, canvas.width, canvas.height, this.text(19));
    const line = Math.max(14, Math.round(canvas.height / 28));
    pen.fillStyle = 'rgba(16, 22, 27, 0.7)';
    pen.fillRect(0, canvas.height - line * 1.7, canvas.width, line * 1.7);
    pen.fillStyle = '#fff';
    pen.font = `${line}px sans-serif`;
    pen.textBaseline = 'middle';
    pen.fillText(`${this.label} · ${this.now(19)}`, line / 2, canvas.height - line * 0.85, canvas.width - line);
    return canvas.toDataURL('image/jpeg', 0.9);
  }

  private get video() {
    return this.renderRoot?.querySelector('video') ?? null;
  }

  private async open() {
    this.close();
    if (!this.src) {
      this.become('off');
      return;
    }
    if (document.hidden || !this.isConnected) {
      return;
    }
    if (this.state !== 'broken' || this.fails === 0) {
      this.become('connecting');
    }
    const mine = ++this.attempt;
    this.lastNew = Date.now();
    // @ts-ignore: the light build has no types of its own.
    const { default: Hls } = (await import('hls.js/light')) as Light;
    const video = this.video;
    if (mine !== this.attempt || !video) {
      return;
    }
    this.lastNew = Date.now();
    this.lastPosition = 0;
    video.muted = true;
    const address = new URL(this.src, document.baseURI).href;
    if (!Hls.isSupported()) {
      video.src = address;
      void video.play().catch(() => undefined);
      return;
    }
    const patience = (maxNumRetry: number) => ({
      default: {
        maxTimeToFirstByteMs: 8000,
        maxLoadTimeMs: 12_000,
        timeoutRetry: null,
        errorRetry: { maxNumRetry, retryDelayMs: 500, maxRetryDelayMs: 2000 },
      },
    });
    const hls = new Hls({
      enableWorker: false,
      liveSyncDurationCount: 2,
      liveMaxLatencyDurationCount: 6,
      maxBufferLength: 12,
      backBufferLength: 4,
      manifestLoadPolicy: patience(0),
      playlistLoadPolicy: patience(2),
      fragLoadPolicy: patience(2),
    });
    this.hls = hls;
    hls.on(Hls.Events.FRAG_BUFFERED, () => (this.lastNew = Date.now()));
    hls.on(Hls.Events.MANIFEST_PARSED, () => void video.play().catch(() => undefined));
    hls.on(Hls.Events.ERROR, (_, error) => {
      if (error.fatal && this.hls === hls) {
        this.fail(error.response?.code ?? 0);
      }
    });
    hls.loadSource(address);
    hls.attachMedia(video);
  }

  private close() {
    this.attempt++;
    window.clearTimeout(this.again);
    this.again = undefined;
    this.hls?.destroy();
    this.hls = undefined;
    const video = this.video;
    if (video?.getAttribute('src')) {
      video.removeAttribute('src');
      video.load();
    }
    if (this.state === 'live') {
      this.become('connecting');
    }
  }

  /** Once a second: is there movement, and has the minute in the watermark passed? */
  private look() {
    const video = this.video;
    const streams = this.src && !document.hidden && (this.state === 'live' || this.state === 'connecting' || this.hls);
    if (video && streams && !this.again) {
      const moves = video.currentTime !== this.lastPosition && video.readyState >= 2;
      this.lastPosition = video.currentTime;
      if (moves && !this.hls) {
        this.lastNew = Date.now();
      }
      if (Date.now() - this.lastNew > STALL || (!this.hls && video.error)) {
        this.fail(0);
      } else if (moves) {
        this.fails = 0;
        this.become('live');
      }
    }
    this.stamp(false);
  }

  /** Tried again at growing distances, but not what the hub refuses. */
  private fail(code: number) {
    this.fails++;
    const refused = code === 401 || code === 403 || code === 410;
    this.become(refused ? 'lapsed' : 'broken', code);
    this.close();
    if (!refused) {
      this.again = window.setTimeout(
        () => {
          this.again = undefined;
          void this.open();
        },
        Math.min(LONGEST_WAIT, 2500 * 2 ** this.fails),
      );
    }
  }

  private become(state: State, code = 0) {
    if (this.state !== state || code) {
      this.state = state;
      this.dispatchEvent(new CustomEvent('state-changed', { detail: { state, code } }));
    }
  }

  private whole() {
    void (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen());
  }

  /** The hub's time where the hub is, whatever this machine's clock says. */
  private now(length: number): string {
    const options = this.zone ? { timeZone: this.zone } : {};
    return new Date(Date.now() + this.ahead).toLocaleString('sv-SE', options).slice(0, length);
  }

  private text(length: number): string {
    return `${this.watermark} ${this.now(length)}`;
  }

  private stamp(anew: boolean) {
    const canvas = this.renderRoot?.querySelector('canvas');
    const text = this.state === 'live' && this.watermark ? this.text(16) : '';
    if (!canvas || (!anew && text === this.stamped)) {
      return;
    }
    this.stamped = text;
    const scale = window.devicePixelRatio || 1;
    canvas.width = Math.round(this.clientWidth * scale);
    canvas.height = Math.round(this.clientHeight * scale);
    if (text && canvas.width) {
      this.mark(canvas.getContext('2d')!, canvas.width, canvas.height, text);
    }
  }

  private mark(pen: CanvasRenderingContext2D, width: number, height: number, text: string) {
    const size = Math.max(12, Math.round(Math.min(width / 28, height / 16)));
    pen.save();
    pen.font = `600 ${size}px sans-serif`;
    pen.fillStyle = 'rgba(255, 255, 255, 0.3)';
    pen.strokeStyle = 'rgba(0, 0, 0, 0.22)';
    pen.lineWidth = Math.max(1, size / 12);
    pen.translate(width / 2, height / 2);
    pen.rotate(-Math.PI / 9);
    const reach = Math.hypot(width, height) / 2;
    const across = pen.measureText(text).width + size * 4;
    for (let y = -reach, row = 0; y < reach; y += size * 5, row++) {
      for (let x = -reach - (row % 2 ? across / 2 : 0); x < reach; x += across) {
        pen.strokeText(text, x, y);
        pen.fillText(text, x, y);
      }
    }
    pen.restore();
  }
}

customElements.define('streethub-video', StreetHubVideo);
