import { LitElement, css, html, type PropertyValues } from 'lit';
import type { EChartsType } from 'echarts/core';

type Series = { unit?: string; tooltip?: object; [key: string]: unknown };
type Options = { series?: Series[]; [key: string]: unknown };

/** Figures over time as lines or bars, in the page's own colours; what it shows is set by the server as data. */
class StreetHubChart extends LitElement {
  static properties = {
    options: { attribute: false },
    label: { type: String },
  };

  declare options: Options;
  declare label: string;

  private chart?: EChartsType;
  private drawing: Promise<void> = Promise.resolve();
  private resized?: ResizeObserver;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly recolour = () => {
    this.drop();
    this.draw();
  };

  static styles = css`
    :host {
      display: block;
      position: relative;
      height: 260px;
    }
    #chart {
      position: absolute;
      inset: 0;
    }
  `;

  constructor() {
    super();
    this.options = {};
    this.label = '';
  }

  render() {
    return html`<div id="chart" role="img" aria-label=${this.label}></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.recolour);
    this.resized = new ResizeObserver(() => (this.chart ? this.chart.resize() : this.draw()));
    this.resized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.recolour);
    this.resized?.disconnect();
    this.drop();
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('options')) {
      this.draw();
    }
  }

  private draw() {
    this.drawing = this.drawing.catch(() => undefined).then(() => this.drawNow());
  }

  private async drawNow() {
    const container = this.renderRoot?.querySelector<HTMLElement>('#chart');
    // In a closed tab it has no size; the observer calls again when it gets one.
    if (!container?.clientWidth || !this.isConnected) {
      return;
    }
    const { init, use } = await import('echarts/core');
    const { BarChart, LineChart } = await import('echarts/charts');
    const { DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } =
      await import('echarts/components');
    const { CanvasRenderer } = await import('echarts/renderers');
    use([
      BarChart,
      LineChart,
      DataZoomComponent,
      GridComponent,
      LegendComponent,
      MarkAreaComponent,
      MarkLineComponent,
      TooltipComponent,
      CanvasRenderer,
    ]);
    if (!this.isConnected) {
      return;
    }
    if (!this.chart) {
      const chart = init(container, this.look(), { locale: document.documentElement.lang.startsWith('en') ? 'EN' : 'ZH' });
      chart.on('click', (at) =>
        this.dispatchEvent(
          new CustomEvent('point-chosen', { detail: { series: at.seriesName ?? '', index: at.dataIndex, name: at.name ?? '' } }),
        ),
      );
      this.chart = chart;
    }
    this.chart.setOption({ ...this.options, series: (this.options?.series ?? []).map((one) => this.inUnits(one)) }, true);
  }

  private drop() {
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** A unit is data; only here can it become a function. */
  private inUnits({ unit, ...series }: Series): Series {
    return unit ? { ...series, tooltip: { ...series.tooltip, valueFormatter: (value: unknown) => `${value ?? '—'} ${unit}` } } : series;
  }

  /** ECharts' theme from the page's custom properties, so that light and dark have the same roles. */
  private look() {
    const colour = (name: string) => this.colour(`--hub-${name}`);
    const style = getComputedStyle(this);
    const font = { color: colour('ink-2'), fontFamily: style.fontFamily, fontSize: 12 };
    const axis = {
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { lineStyle: { color: colour('line') } },
      axisLabel: font,
      nameTextStyle: font,
      splitLine: { lineStyle: { color: colour('line') } },
    };
    return {
      color: ['brand', 'service', 'warning', 'alarm', 'normal', 'offline'].map(colour),
      backgroundColor: 'transparent',
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 150,
      animationDurationUpdate: 150,
      textStyle: font,
      timeAxis: axis,
      valueAxis: axis,
      categoryAxis: axis,
      legend: { textStyle: font },
      tooltip: {
        backgroundColor: colour('card'),
        borderColor: colour('line'),
        textStyle: { ...font, color: colour('ink') },
      },
      dataZoom: { textStyle: font, borderColor: colour('line'), fillerColor: colour('brand-tint') },
      markLine: { label: { color: colour('ink-2') }, lineStyle: { color: colour('warning') } },
    };
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

customElements.define('streethub-chart', StreetHubChart);
