// Beschermende factoren: per factor each scale for itself, never pooled, never summed.
import { HideSeriesConfigBuilder, LegendDisplayMode, LegendPlacement, VizLegendOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import { basis, changeColumns, changeTable, dashboard, decimals, lines, numbers, suppression, table, text, unit } from './panels.js';
import { closings, dataAge, here, municipality, newestQuarter, quarter, suppressedCells } from './published.js';
import { choice, now, prometheusVariable, publish, publishVariable, Sql } from './sources.js';

const guide = `
**Lees hier** per beschermende factor hoe de scores van jongeren veranderden tussen twee metingen. Kies boven kwartaal, factor en schaal.
Elke schaal heeft een eigen regel: het aantal paren, de gemiddelde verandering in punten en het 95%-interval. Ligt 0 in het interval, dan weet u niet of er gemiddeld iets is veranderd.
Het bewijsmerk zegt wie vindt dat deze schaal bij deze factor hoort: **S** het kader zegt het, **W** het volgt uit de woorden, **I** het is ons oordeel.

**Trek deze conclusies niet:**
- *Dit komt door de activiteit.* Zonder vergelijkingsgroep is dit verandering, geen gevolg.
- *Factor A doet het beter dan factor B.* Elke schaal heeft eigen punten.
- *Alle factoren samen.* Een schaal kan bij meer factoren horen. Optellen of middelen telt dubbel.
- *Niet getoond is nul.* Onder de tien jongeren tonen we niets.
`.trim();

const chosen = 'municipality = ${municipality:sqlstring} AND quarter = ${quarter:sqlstring}';
const factor = "dimension = 'factor' AND code = ${factor:sqlstring}";
const onFactor = `${here},dimension="factor",code="$factor",measure=~"$measure"`;

export function protectiveFactors() {
  return dashboard('rijker-beschermende-factoren', 'Beschermende factoren', 'Verandering per schaal voor één beschermende factor, met aantal, interval en bewijsmerk.', 'publicatie')
    .time({ from: 'now-4y', to: 'now' })
    .refresh('15m')
    .variables([prometheusVariable(), publishVariable(), municipality(), quarter(), factors(), measures()])
    .annotation(closings())
    .withPanel(text('Wat leest u hier, en wat niet?', 'Leeswijzer bij deze pagina.', 9, guide))
    .withPanel(basis())
    .withPanel(newestQuarter())
    .withPanel(dataAge())
    .withPanel(suppressedCells())
    .withPanel(change())
    .withPanel(measured())
    .withPanel(notShownLines())
    .withPanel(byActivityType())
    .withPanel(course())
    .build();
}

const factors = () =>
  choice(
    'factor',
    'Beschermende factor',
    publish,
    `SELECT DISTINCT name AS __text, code AS __value FROM publish.change
     WHERE ${chosen} AND dimension = 'factor' ORDER BY 1`,
  );

const measures = () =>
  choice(
    'measure',
    'Schaal',
    publish,
    `SELECT DISTINCT scale || ' (' || instrument || ')' AS __text, measure AS __value FROM publish.change
     WHERE ${chosen} AND ${factor} ORDER BY 1`,
  )
    .multi(true)
    .includeAll(true)
    .current({ text: ['All'], value: ['$__all'] });

function change() {
  return changeTable(
    {
      title: 'Wat veranderde er, per schaal?',
      description: 'Eén regel per schaal en paar van meetmomenten. Verandering in punten van die schaal, met 95%-interval. Er is geen totaal over schalen.',
      unit: 'none',
      size: [24, 8],
      noValue: 'geen metingen voor deze factor in dit kwartaal',
    },
    new Sql(`
      SELECT ${changeColumns}
      FROM publish.change WHERE ${chosen} AND ${factor} AND measure IN (\${measure:sqlstring})
      ORDER BY scale, instrument, moments`),
  );
}

function measured() {
  return numbers(
    {
      title: 'Hoeveel punten verandering, met welke grenzen, over hoeveel paren?',
      description: 'Het nieuwste afgesloten kwartaal, per schaal: gemiddelde, onder- en bovengrens (95%) in punten van die schaal, en het aantal paren, afgerond op vijf. Lees ze samen. Ontbreekt een schaal, dan is er te weinig om te tonen.',
      unit: 'suffix: punten',
      size: [24, 9],
      noValue: 'niet getoond',
    },
    now(named('mean_points'), '{{scale}} · {{moments}} · gemiddelde'),
    now(named('low_points'), '{{scale}} · {{moments}} · ondergrens'),
    now(named('high_points'), '{{scale}} · {{moments}} · bovengrens'),
    now(named('pairs'), '{{scale}} · {{moments}} · bewijs {{evidence}} · aantal paren'),
  )
    .decimals(1)
    .overrideByRegexp('/aantal paren$/', [unit('none'), decimals(0)]);
}

const named = (part: string) =>
  `max without (instance, job) (rijker_published_change_${part}{${onFactor}})
   * on (municipality, quarter, dimension, code, measure, moments) group_left (scale, evidence)
   max without (instance, job) (rijker_published_measure_info{${onFactor}})`;

function notShownLines() {
  return table(
    {
      title: 'Welke regels zijn niet getoond, en waarom?',
      description: 'Regels van deze factor die over te weinig jongeren gaan. Ze zijn er wel, maar zonder cijfers, zodat niemand te herkennen is.',
      unit: 'none',
      size: [8, 9],
      noValue: 'alle regels zijn getoond',
    },
    new Sql(`
      SELECT scale AS "Schaal", moments AS "Momenten", suppressed AS "Niet getoond omdat"
      FROM publish.change WHERE ${chosen} AND ${factor} AND suppressed IS NOT NULL ORDER BY scale, moments`),
  ).overrideByName('Niet getoond omdat', [suppression]);
}

function byActivityType() {
  return changeTable(
    {
      title: 'Wat veranderde er op deze schalen, per soort activiteit?',
      description: 'De schalen van deze factor bij deelnemers van elke soort activiteit. Op alfabet: deelnemers en doelen verschillen, dus dit is geen ranglijst.',
      unit: 'none',
      size: [16, 9],
      noValue: 'geen regels per soort activiteit',
    },
    new Sql(`
      SELECT name AS "Soort activiteit", ${changeColumns}
      FROM publish.change WHERE ${chosen} AND dimension = 'activity_type' AND measure IN (\${measure:sqlstring})
      ORDER BY name, scale, moments`),
  );
}

/** One panel per scale: a scale is never drawn over another. */
function course() {
  return lines(
    {
      title: 'Hoe liep ${measure:text}, per kwartaal?',
      description: 'Gemiddelde verandering tussen T0 en T1 met de onder- en bovengrens (95%), in punten. Het aantal paren staat in de legenda. Een gat betekent: niet getoond.',
      unit: 'suffix: punten',
      size: [12, 9],
      noValue: 'niet getoond',
    },
    new Sql(
      `SELECT valid_from::timestamptz AS time, mean AS "Gemiddelde", low AS "Ondergrens", high AS "Bovengrens", n AS "Aantal paren"
       FROM publish.change
       WHERE municipality = \${municipality:sqlstring} AND ${factor} AND measure IN (\${measure:sqlstring})
         AND moments = 'T0-T1' AND $__timeFilter(valid_from)
       ORDER BY 1`,
      'time_series',
    ),
  )
    .datasource(publish)
    .decimals(1)
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.Table)
        .placement(LegendPlacement.Bottom)
        .calcs(['lastNotNull'])
        .showLegend(true),
    )
    .repeat('measure')
    .repeatDirection('h')
    .maxPerRow(2)
    .overrideByName('Bovengrens', [
      { id: 'custom.fillBelowTo', value: 'Ondergrens' },
      { id: 'custom.fillOpacity', value: 15 },
      { id: 'custom.lineWidth', value: 1 },
      { id: 'color', value: { mode: 'fixed', fixedColor: 'blue' } },
    ])
    .overrideByName('Ondergrens', [
      { id: 'custom.lineWidth', value: 1 },
      { id: 'color', value: { mode: 'fixed', fixedColor: 'blue' } },
    ])
    .overrideByName('Gemiddelde', [{ id: 'color', value: { mode: 'fixed', fixedColor: 'dark-blue' } }])
    .overrideByName('Aantal paren', [
      unit('none'),
      decimals(0),
      { id: 'custom.hideFrom', value: new HideSeriesConfigBuilder().viz(true).tooltip(false).legend(false).build() },
    ]);
}

