// What panels have in common: a question as title, a description, a unit, and words for what is absent.
import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import {
  BigValueGraphMode,
  BigValueTextMode,
  LegendDisplayMode,
  LegendPlacement,
  ReduceDataOptionsBuilder,
  SortOrder,
  TableCellHeight,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import {
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  FieldColorBuilder,
  FieldColorModeId,
  MappingType,
  SpecialValueMatch,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard';
import type { DynamicConfigValue, ValueMapping } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as StatPanel } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TablePanel } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as TextPanel, TextMode } from '@grafana/grafana-foundation-sdk/text';
import { PanelBuilder as TimeSeriesPanel } from '@grafana/grafana-foundation-sdk/timeseries';
import { prometheus, publish, Sql } from './sources.js';

export interface Question {
  title: string;
  description: string;
  unit: string;
  size: [width: number, height: number];
  noValue?: string;
}

export function dashboard(uid: string, title: string, description: string, tag: string) {
  return new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags(['rijker', tag])
    .readonly()
    .timezone('Europe/Amsterdam')
    .weekStart('monday')
    .tooltip(DashboardCursorSync.Crosshair)
    .link(
      new DashboardLinkBuilder('Meer van Rijker')
        .type(DashboardLinkType.Dashboards)
        .tags(['rijker'])
        .asDropdown(true)
        .includeVars(false)
        .keepTime(false),
    );
}

export function text(title: string, description: string, height: number, content: string) {
  return new TextPanel()
    .title(title)
    .description(description)
    .span(24)
    .height(height)
    .mode(TextMode.Markdown)
    .content(content);
}

export function table(question: Question, target: Builder<Dataquery>, source = publish) {
  return ask(new TablePanel(), question)
    .datasource(source)
    .cellHeight(TableCellHeight.Sm)
    .filterable(false)
    .colorScheme(plain())
    .withTarget(target);
}

/** Numbers in plain text, without a colour that judges. */
export function numbers(question: Question, ...targets: Builder<Dataquery>[]) {
  return ask(new StatPanel(), question)
    .datasource(prometheus)
    .graphMode(BigValueGraphMode.None)
    .textMode(BigValueTextMode.ValueAndName)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false).fields(''))
    .colorScheme(plain())
    .targets(targets);
}

export function lines(question: Question, ...targets: Builder<Dataquery>[]) {
  return ask(new TimeSeriesPanel(), question)
    .datasource(prometheus)
    .lineWidth(2)
    .fillOpacity(0)
    .showPoints(VisibilityMode.Auto)
    .spanNulls(false)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.PaletteClassic))
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom)
        .showLegend(true),
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.None))
    .targets(targets);
}

type Panel = TablePanel | StatPanel | TimeSeriesPanel;

function ask<P extends Panel>(panel: P, question: Question): P {
  panel
    .title(question.title)
    .description(question.description)
    .unit(question.unit)
    .span(question.size[0])
    .height(question.size[1])
    .noValue(question.noValue ?? 'geen gegevens')
    .thresholds(
      new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([{ value: null, color: 'text' }]),
    );
  return panel;
}

function plain() {
  return new FieldColorBuilder().mode(FieldColorModeId.Fixed).fixedColor('text');
}

export function words(texts: Record<string, string>): ValueMapping {
  return {
    type: MappingType.ValueToText,
    options: Object.fromEntries(Object.entries(texts).map(([value, text], index) => [value, { text, index }])),
  };
}

export function absent(text: string): ValueMapping {
  return { type: MappingType.SpecialValue, options: { match: SpecialValueMatch.Null, result: { text, index: 0 } } };
}

export const mapped = (...mappings: ValueMapping[]): DynamicConfigValue => ({ id: 'mappings', value: mappings });
export const unit = (value: string): DynamicConfigValue => ({ id: 'unit', value });
export const decimals = (value: number): DynamicConfigValue => ({ id: 'decimals', value });
export const width = (value: number): DynamicConfigValue => ({ id: 'custom.width', value });

export const notShown = mapped(absent('niet getoond'));

export const suppression = mapped(
  {
    type: MappingType.RegexToText,
    options: { pattern: 'fewer than (\\d+)', result: { text: 'minder dan $1', index: 0 } },
  },
  words({ 'to protect another line': 'om een andere regel te beschermen' }),
  absent('—'),
);

export const evidence = mapped(words({ S: 'S · het kader zegt het', W: 'W · volgt uit de woorden', I: 'I · ons oordeel' }), absent('geen'));

/** The columns of change per scale, as every table of change has them. */
export const changeColumns = `
  scale AS "Schaal", instrument AS "Instrument",
  CASE WHEN validated THEN 'ja' ELSE 'nee' END AS "Gevalideerd",
  moments AS "Momenten", n AS "Aantal paren", mean AS "Gemiddelde verandering", low AS "Ondergrens", high AS "Bovengrens",
  evidence AS "Bewijs", suppressed AS "Niet getoond omdat"`;

export function changeTable(question: Question, query: Sql) {
  return table(question, query)
    .overrideByName('Aantal paren', [notShown, unit('none')])
    .overrideByName('Gemiddelde verandering', [notShown, decimals(1)])
    .overrideByName('Ondergrens', [notShown, decimals(1)])
    .overrideByName('Bovengrens', [notShown, decimals(1)])
    .overrideByName('Bewijs', [evidence])
    .overrideByName('Niet getoond omdat', [suppression]);
}

/** What the figures of the chosen quarter rest on. */
export function basis() {
  return table(
    {
      title: 'Waarop berusten deze cijfers?',
      description:
        'Het kwartaal, de dag waarop het is afgesloten, hoe oud de gegevens toen waren en welke merken erbij horen. Na afsluiting verandert een kwartaal niet meer.',
      unit: 'none',
      size: [24, 4],
      noValue: 'nog geen afgesloten kwartaal',
    },
    new Sql(`
      SELECT municipality AS "Gemeente", quarter AS "Kwartaal",
        to_char(valid_from, 'YYYY-MM-DD') AS "Van", to_char(valid_to, 'YYYY-MM-DD') AS "Tot en met",
        to_char(known_at, 'YYYY-MM-DD') AS "Bekend op", position AS "Positie in het logboek",
        coalesce(to_char(data_age AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI'), 'geen') AS "Nieuwste gegeven",
        coalesce(nullif(array_to_string(marks, ', '), ''), 'geen') AS "Merken"
      FROM publish.quarter
      WHERE municipality = \${municipality:sqlstring} AND quarter = \${quarter:sqlstring}`),
  );
}
