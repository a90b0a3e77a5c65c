import { LitElement, css, html, unsafeCSS, type PropertyValues } from 'lit';
import diagramStyles from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnStyles from 'bpmn-js/dist/assets/bpmn-js.css?inline';

type Canvas = { zoom(level: string | number, centre?: string): void; addMarker(id: string, marker: string): void };
type Overlays = { add(id: string, overlay: { position: object; html: HTMLElement }): void };
type Registry = { get(id: string): { width?: number } | undefined };
type Viewer = { importXML(xml: string): Promise<unknown>; get(name: string): unknown; destroy(): void };

/** A case's model with the token on what waits now and grey on what is done; the bpmn.io mark stays visible. */
class StreetHubProcessPicture extends LitElement {
  static properties = {
    xml: { type: String },
    active: { attribute: false },
    done: { attribute: false },
    label: { type: String },
  };

  declare xml: string;
  declare active: string[];
  declare done: string[];
  declare label: string;

  private viewer?: Viewer;
  private resized?: ResizeObserver;
  private drawing: Promise<void> = Promise.resolve();
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly recolour = () => this.draw();

  static styles = [
    unsafeCSS(diagramStyles),
    unsafeCSS(bpmnStyles),
    css`
      :host {
        display: block;
        position: relative;
        min-height: 240px;
        background: var(--hub-card);
      }
      #canvas {
        position: absolute;
        inset: 12px;
      }
      .done .djs-visual {
        opacity: 0.45;
      }
      .active .djs-visual > :nth-child(1) {
        stroke: var(--hub-brand) !important;
        stroke-width: 4px !important;
        fill: var(--hub-brand-tint) !important;
      }
      .token {
        width: 22px;
        height: 22px;
        border-radius: 50%;
        background: var(--hub-brand);
        border: 3px solid var(--hub-card);
        box-sizing: border-box;
        box-shadow: 0 0 0 1px var(--hub-brand);
      }
    `,
  ];

  constructor() {
    super();
    this.xml = '';
    this.active = [];
    this.done = [];
    this.label = '';
  }

  render() {
    return html`<div id="canvas" role="img" aria-label=${this.label}></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.recolour);
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(this);
    if (this.hasUpdated) {
      this.draw();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.recolour);
    this.resized?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('xml') || changed.has('active') || changed.has('done')) {
      this.draw();
    }
  }

  /** One drawing after the other, so that two quick changes never draw into one canvas at once. */
  private draw() {
    this.drawing = this.drawing.then(() => this.drawNow());
  }

  private async drawNow() {
    if (!this.xml || !this.isConnected) {
      return;
    }
    const { default: NavigatedViewer } = await import('bpmn-js/lib/NavigatedViewer');
    this.viewer?.destroy();
    const viewer = new NavigatedViewer({
      container: this.renderRoot.querySelector<HTMLElement>('#canvas')!,
      bpmnRenderer: {
        defaultFillColor: this.colour('--hub-card'),
        defaultStrokeColor: this.colour('--hub-ink'),
        defaultLabelColor: this.colour('--hub-ink'),
      },
    }) as unknown as Viewer;
    this.viewer = viewer;
    await viewer.importXML(this.xml);
    const canvas = viewer.get('canvas') as Canvas;
    const overlays = viewer.get('overlays') as Overlays;
    const registry = viewer.get('elementRegistry') as Registry;
    for (const id of this.done ?? []) {
      if (registry.get(id) && !this.active?.includes(id)) {
        canvas.addMarker(id, 'done');
      }
    }
    for (const id of this.active ?? []) {
      const shape = registry.get(id);
      if (shape) {
        canvas.addMarker(id, 'active');
        const token = document.createElement('div');
        token.className = 'token';
        overlays.add(id, { position: { top: -11, left: (shape.width ?? 0) / 2 - 11 }, html: token });
      }
    }
    this.fit();
  }

  private fit() {
    if (this.viewer && this.clientWidth > 0) {
      (this.viewer.get('canvas') as Canvas).zoom('fit-viewport', 'auto');
    }
  }

  private colour(name: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    this.renderRoot.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }
}

customElements.define('streethub-process-picture', StreetHubProcessPicture);
