// Variables and panels for the figures of closed quarters.
import { choice, mark, now, nowAsTable, prometheus, publish, Sql } from './sources.js';
import { numbers, table } from './panels.js';

/** Selects one municipality; every published series carries it. */
export const here = 'job="published",municipality="$municipality"';

export const municipality = () =>
  choice(
    'municipality',
    'Gemeente',
    publish,
    'SELECT DISTINCT municipality FROM publish.quarter ORDER BY municipality',
  );

export const quarter = () =>
  choice(
    'quarter',
    'Kwartaal',
    publish,
    'SELECT quarter FROM publish.quarter WHERE municipality = ${municipality:sqlstring} ORDER BY valid_from DESC',
  );

export const closings = () =>
  mark(
    'Kwartaal afgesloten',
    publish,
    new Sql(`
      SELECT known_at::timestamptz AS time, quarter || ' afgesloten' AS text, array_to_string(marks, ',') AS tags
      FROM publish.quarter
      WHERE municipality = \${municipality:sqlstring} AND $__timeFilter(known_at) ORDER BY 1`),
  );

/** Two query sides tell the same; one of them is enough. */
const once = (metric: string) => `max without (instance, job) (${metric})`;

export const newestQuarter = () =>
  table(
    {
      title: 'Welk kwartaal is het nieuwste, en welke merken draagt het?',
      description:
        'Het laatste kwartaal dat is afgesloten. Het merk "voorbeeldgegevens" betekent: verzonnen. Het merk "overgeslagen gebeurtenissen" betekent: er ontbreekt iets.',
      unit: 'none',
      size: [10, 5],
      noValue: 'nog geen afgesloten kwartaal',
    },
    nowAsTable(once(`rijker_published_quarter_info{${here}}`)),
    prometheus,
  ).withTransformation({
    id: 'organize',
    options: {
      excludeByName: { Time: true, Value: true },
      indexByName: { municipality: 0, quarter: 1, marks: 2 },
      renameByName: { municipality: 'Gemeente', quarter: 'Kwartaal', marks: 'Merken' },
    },
  });

export const dataAge = () =>
  numbers(
    {
      title: 'Hoe oud zijn de nieuwste gepubliceerde gegevens?',
      description:
        'De tijd sinds het laatste gegeven dat in het nieuwste afgesloten kwartaal meetelt. Na 100 dagen gaat een alarm af.',
      unit: 's',
      size: [7, 5],
    },
    now(`time() - ${once(`rijker_published_data_timestamp_seconds{${here}}`)}`, '{{municipality}}'),
  );

export const suppressedCells = () =>
  numbers(
    {
      title: 'Hoeveel cellen zijn niet getoond?',
      description:
        'Per tabel van het nieuwste kwartaal: zoveel cellen zijn weggelaten, omdat ze over minder dan tien jongeren gaan. Weggelaten is niet nul.',
      unit: 'none',
      size: [7, 5],
    },
    now(once(`rijker_published_suppressed_cells{${here}}`), '{{table}}'),
  )
    .overrideByName('change', [{ id: 'displayName', value: 'verandering' }])
    .overrideByName('delivery', [{ id: 'displayName', value: 'aantallen' }]);
