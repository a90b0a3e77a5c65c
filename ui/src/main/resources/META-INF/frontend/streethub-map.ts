import { LitElement, css, html, unsafeCSS, type PropertyValues } from 'lit';
import mapStyles from 'maplibre-gl/dist/maplibre-gl.css?inline';
import type { GeoJSONSource, LngLatBoundsLike, Map as MapLibre, Marker, StyleSpecification } from 'maplibre-gl';

type Place = { lat: number; lon: number };
type GridLayer = { level: number; url: string };
type Spot = Place & { id: string; state: string; label: string };
type Words = { zoomIn: string; zoomOut: string; locate: string; here: string; noPosition: string; pin: string; map: string };

/** Zoom from which a level's lines and names can be told apart; level 1 is the community. */
const NAMED_FROM = [10, 12, 14, 15, 16.5];
const DRAWN_FROM = [0, 0, 13, 14, 15.5];
const WIDTH = [2.5, 2, 1.3, 1, 0.8];
const SHAPES: Record<string, string> = {
  normal: 'circle',
  alarm: 'triangle',
  warning: 'diamond',
  offline: 'ring',
  unknown: 'question',
  service: 'square',
  camera: 'camera',
  'camera-off': 'camera-off',
};
const NOTHING = { type: 'FeatureCollection' as const, features: [] };

/** The subdistrict's own map: grid lines over plain ground, markers of cases and devices, a pin; no tiles, no network. */
class StreetHubMap extends LitElement {
  static properties = {
    grids: { attribute: false },
    selected: { type: String },
    spots: { attribute: false },
    pin: { attribute: false },
    settable: { type: Boolean },
    fit: { attribute: false },
    words: { attribute: false },
    _message: { state: true },
  };

  declare grids: GridLayer[];
  declare selected: string;
  declare spots: Spot[];
  declare pin: Place | null;
  declare settable: boolean;
  declare fit: Place[];
  declare words: Words;
  declare _message: string;

  private lib?: typeof import('maplibre-gl');
  private map?: MapLibre;
  private pinMarker?: Marker;
  private hereMarker?: Marker;
  private ready = false;
  private resized?: ResizeObserver;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly recolour = () => this.restyle();

  static styles = [
    unsafeCSS(mapStyles),
    css`
      :host {
        display: block;
        position: relative;
        min-height: 200px;
      }
      #map {
        position: absolute;
        inset: 0;
        font: inherit;
        background: var(--hub-paper);
      }
      .buttons {
        position: absolute;
        inset-block-start: 8px;
        inset-inline-end: 8px;
        display: flex;
        flex-direction: column;
        gap: 4px;
        z-index: 2;
      }
      .buttons button {
        width: var(--hub-target, 44px);
        height: var(--hub-target, 44px);
        border: 1px solid var(--hub-line);
        border-radius: 8px;
        background: var(--hub-card);
        color: var(--hub-ink);
        font: 600 20px/1 inherit;
        font-size: 20px;
        cursor: pointer;
      }
      .buttons button:focus-visible {
        outline: 2px solid var(--hub-brand);
        outline-offset: 1px;
      }
      .message {
        position: absolute;
        inset-block-end: 8px;
        inset-inline: 8px;
        z-index: 2;
        padding: 8px 12px;
        border-radius: 8px;
        background: var(--hub-card);
        color: var(--hub-ink);
        border: 1px solid var(--hub-line);
      }
      .here {
        width: 14px;
        height: 14px;
        border-radius: 50%;
        background: var(--hub-service);
        border: 3px solid var(--hub-card);
        box-shadow: 0 0 0 1px var(--hub-service);
      }
    `,
  ];

  constructor() {
    super();
    this.grids = [];
    this.selected = '';
    this.spots = [];
    this.pin = null;
    this.settable = false;
    this.fit = [];
    this.words = { zoomIn: '', zoomOut: '', locate: '', here: '', noPosition: '', pin: '', map: '' };
    this._message = '';
  }

  render() {
    return html`
      <div id="map" role="application" aria-label=${this.words.map}></div>
      <div class="buttons">
        <button type="button" title=${this.words.zoomIn} aria-label=${this.words.zoomIn} @click=${() => this.map?.zoomIn()}>+</button>
        <button type="button" title=${this.words.zoomOut} aria-label=${this.words.zoomOut} @click=${() => this.map?.zoomOut()}>−</button>
        <button type="button" title=${this.words.locate} aria-label=${this.words.locate} @click=${() => this.locate()}>◎</button>
      </div>
      ${this._message ? html`<div class="message" role="status">${this._message}</div>` : ''}
    `;
  }

  async firstUpdated() {
    const [lib, worker] = await Promise.all([
      import('maplibre-gl'),
      import('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'),
    ]);
    this.lib = lib;
    if (!lib.getWorkerUrl()) {
      lib.setWorkerUrl(worker.default);
    }
    if (this.isConnected) {
      this.begin();
    }
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.recolour);
    if (this.lib && !this.map) {
      this.begin();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.recolour);
    this.resized?.disconnect();
    this.map?.remove();
    this.map = undefined;
    this.pinMarker = undefined;
    this.hereMarker = undefined;
    this.ready = false;
  }

  protected updated(changed: PropertyValues) {
    if (!this.ready) {
      return;
    }
    if (changed.has('grids')) {
      this.restyle();
    }
    if (changed.has('spots')) {
      this.showSpots();
    }
    if (changed.has('selected')) {
      this.showSelected();
    }
    if (changed.has('pin') || changed.has('settable')) {
      this.showPin();
    }
    if (changed.has('fit')) {
      void this.fitNow(true);
    }
  }

  private begin() {
    const lib = this.lib!;
    const container = this.renderRoot.querySelector<HTMLElement>('#map')!;
    const map = new lib.Map({
      container,
      style: this.look(),
      center: [103.83, 30.83],
      zoom: 12,
      maxZoom: 20,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
    });
    map.touchZoomRotate.disableRotation();
    this.map = map;
    this.resized = new ResizeObserver(() => map.resize());
    this.resized.observe(this);
    map.on('load', () => {
      this.ready = true;
      this.dress();
      void this.fitNow(false);
    });
    map.on('click', (event) => {
      const hit = map.getLayer('spots')
        ? map.queryRenderedFeatures([[event.point.x - 8, event.point.y - 8], [event.point.x + 8, event.point.y + 8]], { layers: ['spots'] })[0]
        : undefined;
      if (hit) {
        this.dispatchEvent(new CustomEvent('spot-chosen', { detail: { id: String(hit.properties.id) } }));
      } else if (this.settable) {
        this.setPin({ lat: event.lngLat.lat, lon: event.lngLat.lng });
      }
    });
    map.on('mousemove', (event) => {
      const over = map.getLayer('spots') && map.queryRenderedFeatures(event.point, { layers: ['spots'] }).length > 0;
      map.getCanvas().style.cursor = over ? 'pointer' : this.settable ? 'crosshair' : '';
    });
  }

  /** The style from the page's own colours, so that light and dark have the same roles. */
  private look(): StyleSpecification {
    const sources: StyleSpecification['sources'] = {
      spots: { type: 'geojson', data: NOTHING },
    };
    const lines: StyleSpecification['layers'] = [];
    const names: StyleSpecification['layers'] = [];
    for (const grid of [...this.grids].sort((a, b) => b.level - a.level)) {
      const id = `grid${grid.level}`;
      sources[id] = { type: 'geojson', data: new URL(grid.url, document.baseURI).href };
      lines.push({
        id: `${id}-fill`,
        type: 'fill',
        source: id,
        filter: ['==', ['get', 'code'], this.selected || ''],
        paint: { 'fill-color': this.colour('--hub-brand'), 'fill-opacity': 0.16 },
      });
      lines.push({
        id: `${id}-line`,
        type: 'line',
        source: id,
        minzoom: DRAWN_FROM[grid.level],
        paint: {
          'line-color': grid.level <= 1 ? this.colour('--hub-brand') : this.colour('--hub-ink-2'),
          'line-opacity': grid.level <= 1 ? 0.9 : 0.55,
          'line-width': WIDTH[grid.level],
        },
      });
      names.push({
        id: `${id}-name`,
        type: 'symbol',
        source: id,
        minzoom: NAMED_FROM[grid.level],
        maxzoom: grid.level === 4 ? 24 : NAMED_FROM[grid.level] + 3,
        layout: { 'text-field': ['get', 'name'], 'text-size': grid.level <= 1 ? 15 : 12.5, 'text-padding': 4 },
        paint: {
          'text-color': this.colour(grid.level <= 1 ? '--hub-ink' : '--hub-ink-2'),
          'text-halo-color': this.colour('--hub-card'),
          'text-halo-width': 1.5,
        },
      });
    }
    return {
      version: 8,
      sources,
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': this.colour('--hub-paper') } },
        ...lines,
        ...names,
        {
          id: 'spots',
          type: 'symbol',
          source: 'spots',
          layout: {
            'icon-image': ['get', 'icon'],
            'icon-allow-overlap': true,
            // From afar the names of the grid and what is wrong stand out among hundreds of facilities.
            'icon-ignore-placement': true,
            'symbol-sort-key': ['match', ['get', 'icon'], 'alarm', 3, 'warning', 2, ['camera', 'camera-off'], 1, 0],
            'icon-size': [
              'interpolate', ['linear'], ['zoom'],
              11, ['match', ['get', 'icon'], ['alarm', 'warning'], 0.8, 0.3],
              15, ['match', ['get', 'icon'], ['alarm', 'warning'], 1.1, 0.9],
            ],
            'text-field': ['step', ['zoom'], '', 15.5, ['get', 'label']],
            'text-size': 12.5,
            'text-anchor': 'top',
            'text-offset': [0, 0.9],
            'text-optional': true,
          },
          paint: {
            'text-color': this.colour('--hub-ink'),
            'text-halo-color': this.colour('--hub-card'),
            'text-halo-width': 1.5,
          },
        },
      ],
    };
  }

  private restyle() {
    if (!this.map || !this.ready) {
      return;
    }
    this.map.once('styledata', () => this.dress());
    this.map.setStyle(this.look(), { diff: false });
  }

  private dress() {
    this.addIcons();
    this.showSpots();
    this.showSelected();
    this.showPin();
  }

  private colour(name: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    this.renderRoot.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour || '#808080';
  }

  /** A state is told by shape and colour together. */
  private addIcons() {
    for (const [state, shape] of Object.entries(SHAPES)) {
      if (!this.map!.hasImage(state)) {
        this.map!.addImage(state, this.icon(shape, this.colour(`--hub-${state}`)), { pixelRatio: 2 });
      }
    }
  }

  private icon(shape: string, colour: string): ImageData {
    const size = 48;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const pen = canvas.getContext('2d')!;
    pen.beginPath();
    if (shape === 'triangle') {
      pen.moveTo(24, 5);
      pen.lineTo(44, 41);
      pen.lineTo(4, 41);
      pen.closePath();
    } else if (shape === 'diamond') {
      pen.moveTo(24, 4);
      pen.lineTo(44, 24);
      pen.lineTo(24, 44);
      pen.lineTo(4, 24);
      pen.closePath();
    } else if (shape === 'square') {
      pen.rect(8, 8, 32, 32);
    } else if (shape === 'camera' || shape === 'camera-off') {
      pen.roundRect(3, 11, 28, 26, 4);
      pen.moveTo(31, 24);
      pen.lineTo(46, 12);
      pen.lineTo(46, 36);
      pen.closePath();
    } else {
      pen.arc(24, 24, shape === 'ring' ? 14 : 16, 0, Math.PI * 2);
    }
    pen.lineJoin = 'round';
    const card = this.colour('--hub-card');
    if (shape === 'question') {
      pen.fillStyle = card;
      pen.fill();
      pen.fillStyle = colour;
      pen.font = '600 30px sans-serif';
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText('?', 24, 25);
      pen.lineWidth = 3;
      pen.strokeStyle = colour;
    } else if (shape === 'ring') {
      pen.fillStyle = card;
      pen.fill();
      pen.lineWidth = 10;
      pen.strokeStyle = card;
      pen.stroke();
      pen.lineWidth = 6;
      pen.strokeStyle = colour;
    } else if (shape === 'camera-off') {
      // Empty and struck out: no picture comes from it.
      pen.fillStyle = card;
      pen.fill();
      pen.moveTo(8, 42);
      pen.lineTo(40, 6);
      pen.lineWidth = 9;
      pen.strokeStyle = card;
      pen.stroke();
      pen.lineWidth = 4;
      pen.strokeStyle = colour;
    } else {
      pen.fillStyle = colour;
      pen.fill();
      pen.lineWidth = 4;
      pen.strokeStyle = card;
    }
    pen.stroke();
    return pen.getImageData(0, 0, size, size);
  }

  private showSpots() {
    const source = this.map?.getSource<GeoJSONSource>('spots');
    void source?.setData({
      type: 'FeatureCollection',
      features: (this.spots ?? []).map((spot) => ({
        type: 'Feature',
        properties: { id: spot.id, icon: spot.state, label: spot.label },
        geometry: { type: 'Point', coordinates: [spot.lon, spot.lat] },
      })),
    });
  }

  private showSelected() {
    for (const grid of this.grids ?? []) {
      if (this.map?.getLayer(`grid${grid.level}-fill`)) {
        this.map.setFilter(`grid${grid.level}-fill`, ['==', ['get', 'code'], this.selected || '']);
      }
    }
  }

  private showPin() {
    if (!this.map || !this.lib) {
      return;
    }
    if (!this.pin) {
      this.pinMarker?.remove();
      this.pinMarker = undefined;
      return;
    }
    if (!this.pinMarker) {
      const marker = new this.lib.Marker({ color: this.colour('--hub-brand') });
      marker.getElement().setAttribute('aria-label', this.words.pin);
      marker.on('dragend', () => {
        const at = marker.getLngLat();
        this.setPin({ lat: at.lat, lon: at.lng });
      });
      this.pinMarker = marker.setLngLat([this.pin.lon, this.pin.lat]).addTo(this.map);
    }
    this.pinMarker.setLngLat([this.pin.lon, this.pin.lat]);
    this.pinMarker.setDraggable(this.settable);
  }

  private setPin(place: Place) {
    this.pin = place;
    this.dispatchEvent(new CustomEvent('pin-set', { detail: place }));
  }

  /** Around the given places; without any, around the whole grid. */
  private async fitNow(animate: boolean) {
    const map = this.map;
    if (!map) {
      return;
    }
    const duration = animate && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 150 : 0;
    if (this.fit?.length === 1) {
      map.easeTo({ center: [this.fit[0].lon, this.fit[0].lat], zoom: 16.5, duration });
      return;
    }
    let bounds: LngLatBoundsLike | undefined;
    if (this.fit?.length) {
      const around = new this.lib!.LngLatBounds();
      this.fit.forEach((place) => around.extend([place.lon, place.lat]));
      bounds = around;
    } else if (this.grids?.length) {
      const widest = [...this.grids].sort((a, b) => a.level - b.level)[0];
      bounds = await map.getSource<GeoJSONSource>(`grid${widest.level}`)?.getBounds();
    }
    if (bounds && this.map === map) {
      map.fitBounds(bounds, { padding: 24, maxZoom: 17, duration });
    }
  }

  /** Where the person stands stays in the browser, unless the pin is theirs to set. */
  private locate() {
    const unknown = () => (this._message = this.words.noPosition);
    if (!navigator.geolocation) {
      unknown();
      return;
    }
    navigator.geolocation.getCurrentPosition(
      (position) => {
        this._message = '';
        const { latitude: lat, longitude: lon } = position.coords;
        if (!this.map || !this.lib) {
          return;
        }
        if (!this.hereMarker) {
          const dot = document.createElement('div');
          dot.className = 'here';
          dot.title = this.words.here;
          this.hereMarker = new this.lib.Marker({ element: dot }).setLngLat([lon, lat]).addTo(this.map);
        }
        this.hereMarker.setLngLat([lon, lat]);
        this.map.easeTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), 16), duration: 150 });
        if (this.settable) {
          this.setPin({ lat, lon });
        }
      },
      unknown,
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  }
}

customElements.define('streethub-map', StreetHubMap);
