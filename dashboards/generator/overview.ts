// Overzicht: input, output, outcome and context beside each other, each in its own words.
import { StackingConfigBuilder, StackingMode } from '@grafana/grafana-foundation-sdk/common';
import { absent, basis, changeColumns, changeTable, dashboard, lines, mapped, notShown, suppression, table, text, unit, words } from './panels.js';
import { closings, dataAge, municipality, newestQuarter, quarter, suppressedCells } from './published.js';
import { prometheusVariable, publish, publishVariable, Sql } from './sources.js';

const guide = `
**Lees hier** wat er in een afgesloten kwartaal begroot, gedaan en gemeten is, met de cijfers over de omgeving ernaast. Kies boven het kwartaal.
Bij elke verandering staan het aantal paren, de onder- en bovengrens (95%) en hoe zeker de koppeling met een factor is. Lees die altijd mee.

**Trek deze conclusies niet:**
- *Door het jongerenwerk is dit veranderd.* Er is geen vergelijkingsgroep. U ziet verandering, geen oorzaak.
- *Deze activiteit is beter dan die.* Soorten activiteiten hebben andere doelen en andere deelnemers. De volgorde is het alfabet.
- *Samen is dit één score.* Schalen meten verschillende dingen. Factoren overlappen. Tel ze niet op.
- *Hier staat niets, dus het is nul.* "Niet getoond" betekent: te weinig jongeren om te tonen. "pm" betekent: nog geen bedrag.
`.trim();

const chosen = 'municipality = ${municipality:sqlstring} AND quarter = ${quarter:sqlstring}';

export function overview() {
  return dashboard('rijker-overzicht', 'Overzicht', 'Input, output, outcome en context van een afgesloten kwartaal, naast elkaar.', 'publicatie')
    .time({ from: 'now-4y', to: 'now' })
    .refresh('15m')
    .variables([prometheusVariable(), publishVariable(), municipality(), quarter()])
    .annotation(closings())
    .withPanel(text('Wat leest u hier, en wat niet?', 'Leeswijzer bij dit overzicht.', 8, guide))
    .withPanel(basis())
    .withPanel(newestQuarter())
    .withPanel(dataAge())
    .withPanel(suppressedCells())
    .withPanel(budget())
    .withPanel(delivered())
    .withPanel(changed())
    .withPanel(context())
    .withPanel(course('hours', 'Hoe liepen de uren per soort activiteit?', 'Uren van jongerenwerkers per kwartaal. Een gat in een lijn betekent: niet getoond of niet gedaan.', 'suffix: uur'))
    .withPanel(course('visits', 'Hoe liepen de bezoeken per soort activiteit?', 'Bezoeken, geteld aan de deur, per kwartaal. Wie drie keer komt, telt drie keer. Een gat betekent: niet getoond of niet gedaan.', 'none'))
    .build();
}

function budget() {
  return table(
    {
      title: 'Input: welk geld is begroot?',
      description: 'De regels van de begroting in het beleidskader. "pm" betekent dat er nog geen bedrag is; dat is niet nul. Wat is uitgegeven, staat hier niet.',
      unit: 'none',
      size: [12, 10],
      noValue: 'geen begroting in het kader',
    },
    new Sql(`
      SELECT name AS "Post", year::text AS "Jaar", amount AS "Bedrag", status AS "Status", framework AS "Kader", source AS "Bron"
      FROM publish.budget_line WHERE municipality = \${municipality:sqlstring} ORDER BY framework, year, line`),
  )
    .overrideByName('Bedrag', [unit('currencyEUR'), mapped(absent('pm: nog geen bedrag'))])
    .overrideByName('Status', [mapped(words({ structural: 'structureel', temporary: 'tijdelijk', pm: 'pm' }))]);
}

function delivered() {
  return table(
    {
      title: 'Output: wat is er gedaan, per soort activiteit?',
      description: 'Aantallen van het gekozen kwartaal, afgerond op vijf. Bezoeken zijn geteld aan de deur, deelnemers zijn bekende personen. Iemand kan aan meer soorten meedoen: tel deelnemers niet op.',
      unit: 'none',
      size: [12, 10],
      noValue: 'geen aantallen in dit kwartaal',
    },
    new Sql(`
      SELECT name AS "Soort activiteit",
        max(value) FILTER (WHERE quantity = 'sessions') AS "Activiteiten",
        max(value) FILTER (WHERE quantity = 'hours') AS "Uren",
        max(value) FILTER (WHERE quantity = 'visits') AS "Bezoeken",
        max(value) FILTER (WHERE quantity = 'participants') AS "Deelnemers",
        max(suppressed) AS "Niet getoond omdat"
      FROM publish.delivery WHERE ${chosen} GROUP BY activity_type, name ORDER BY name`),
  )
    .overrideByName('Activiteiten', [notShown])
    .overrideByName('Uren', [notShown])
    .overrideByName('Bezoeken', [notShown])
    .overrideByName('Deelnemers', [notShown])
    .overrideByName('Niet getoond omdat', [suppression]);
}

function changed() {
  return changeTable(
    {
      title: 'Outcome: wat veranderde er, per beschermende factor en schaal?',
      description: 'Gemiddelde verandering in schaalpunten bij jongeren die twee keer zijn gemeten, met het 95%-interval. Eén regel per schaal; schalen worden niet gemengd. De volgorde is het alfabet.',
      unit: 'none',
      size: [24, 10],
      noValue: 'geen metingen in dit kwartaal',
    },
    new Sql(`
      SELECT name AS "Beschermende factor", ${changeColumns}
      FROM publish.change WHERE ${chosen} AND dimension = 'factor' ORDER BY name, scale, moments`),
  );
}

function context() {
  return table(
    {
      title: 'Context: welke cijfers over de bevolking noemt het kader?',
      description: 'Nulmetingen uit het beleidskader. Ze gaan over alle jongeren, niet over deelnemers, en zijn geen resultaat van het jongerenwerk.',
      unit: 'none',
      size: [24, 9],
      noValue: 'geen contextcijfers in het kader',
    },
    new Sql(`
      SELECT label AS "Cijfer", coalesce(year::text, 'onbekend') AS "Jaar", value AS "Waarde", unit AS "Eenheid", quality AS "Kwaliteit",
        CASE WHEN gap THEN 'ja' ELSE 'nee' END AS "Ontbreekt", framework AS "Kader", source AS "Bron"
      FROM publish.baseline WHERE municipality = \${municipality:sqlstring} ORDER BY framework, code`),
  )
    .overrideByName('Waarde', [mapped(absent('ontbreekt'))])
    .overrideByName('Eenheid', [mapped(words({ PERCENT: '%', COUNT: 'aantal', NONE: 'geen' }))])
    .overrideByName('Kwaliteit', [
      mapped(words({ CLEAR: 'duidelijk', APPROXIMATE: 'bij benadering', CONFLICT: 'bronnen verschillen', GAP: 'ontbreekt' })),
    ]);
}

function course(quantity: string, title: string, description: string, measure: string) {
  return lines(
    { title, description, unit: measure, size: [12, 10], noValue: 'niets in deze periode' },
    new Sql(
      `SELECT valid_from::timestamptz AS time, name AS metric, value
       FROM publish.delivery
       WHERE municipality = \${municipality:sqlstring} AND quantity = '${quantity}' AND $__timeFilter(valid_from)
       ORDER BY 1, 2`,
      'time_series',
    ),
  )
    .datasource(publish)
    .stacking(new StackingConfigBuilder().mode(StackingMode.None))
    .axisSoftMin(0);
}
