// Platform: does it run, how far is the ledger, where does it stand still.
import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import { BigValueColorMode } from '@grafana/grafana-foundation-sdk/common';
import { FieldColorBuilder, FieldColorModeId, ThresholdsConfigBuilder, ThresholdsMode } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboard, lines, numbers, table, text, words, type Question } from './panels.js';
import { choice, mark, now, nowAsTable, prometheus, prometheusVariable, series } from './sources.js';

const guide = `
**Lees hier** of Rijker draait, hoe ver het grootboek achter het logboek loopt en of er iets stilstaat. Kies boven welke processen u ziet.
Gaat er een alarm af? In de lijst hieronder staat welk. De eerste stap staat bij de regel in Prometheus, onder *Alerts*.

**Trek deze conclusies niet:**
- *Veel opdrachten, dus veel jongerenwerk.* Hier staat hoe de machine werkt, niet wat er voor jongeren is gedaan.
- *Een lege grafiek is goed nieuws.* Staat er "geen gegevens", controleer dan eerst of het proces draait.
- *Overgeslagen gebeurtenissen gaan vanzelf weg.* Ze blijven voor altijd weg uit de cijfers en staan daar als merk bij.
`.trim();

/** The processes chosen above; every series carries both labels. */
const which = 'job=~"$job",instance=~"$instance"';
const process = '{{job}} {{instance}}';

export function platform() {
  return dashboard('rijker-platform', 'Platform', 'Of Rijker draait, hoe ver het grootboek is en waar iets stilstaat.', 'platform')
    .time({ from: 'now-1h', to: 'now' })
    .refresh('30s')
    .variables([
      prometheusVariable(),
      several('job', 'Soort proces', 'label_values(up, job)'),
      several('instance', 'Proces', 'label_values(up{job=~"$job"}, instance)'),
    ])
    .annotation(
      mark('Proces opnieuw gestart', prometheus, series(`changes(process_start_time_seconds{${which}}[$__rate_interval]) > 0`, process)).titleFormat(
        'Opnieuw gestart: {{job}} {{instance}}',
      ),
    )
    .withPanel(text('Wat leest u hier, en wat niet?', 'Leeswijzer bij deze pagina.', 7, guide))
    .withPanel(up())
    .withPanel(stopped())
    .withPanel(skipped())
    .withPanel(alerts())
    .withPanel(lagInEvents())
    .withPanel(lagInSeconds())
    .withPanel(positions())
    .withPanel(postings())
    .withPanel(replay())
    .withPanel(publisher())
    .withPanel(commands('result', 'Hoe lopen de opdrachten af?', 'Opdrachten per seconde naar uitkomst: vastgelegd, herhaald, geweigerd of mislukt. Geweigerd is gewoon: een regel zei nee.'))
    .withPanel(commands('type', 'Welke opdrachten komen binnen?', 'Opdrachten per seconde, per soort opdracht.'))
    .withPanel(failing())
    .withPanel(appending())
    .withPanel(requests())
    .withPanel(answering())
    .withPanel(memory())
    .withPanel(collecting())
    .withPanel(processor())
    .withPanel(connections())
    .build();
}

const several = (name: string, label: string, query: string) =>
  choice(name, label, prometheus, query)
    .multi(true)
    .includeAll(true)
    .allValue('.+')
    .current({ text: ['All'], value: ['$__all'] });

function up() {
  return lamp(
    {
      title: 'Draait elk proces?',
      description: 'Of Prometheus het proces kan bereiken en uitlezen.',
      unit: 'none',
      size: [8, 6],
    },
    'red',
    [{ value: 1, color: 'green' }],
    now(`up{${which}}`, process),
  ).mappings([words({ '1': 'ja', '0': 'nee' })]);
}

function stopped() {
  return lamp(
    {
      title: 'Staat het boeken ergens stil?',
      description: 'Zoveel partities staan stil bij een gebeurtenis die niet geboekt of een bericht dat niet gelezen kan worden. Bekijk met "rijker feed status" welke dat is.',
      unit: 'none',
      size: [4, 6],
    },
    'green',
    [{ value: 1, color: 'red' }],
    now(`max by (job) (rijker_feed_stopped_partitions{${which}})`, 'stilstaande partities'),
  );
}

function skipped() {
  return lamp(
    {
      title: 'Wat is overgeslagen?',
      description:
        'Met een reden weggelaten door een beheerder. Door een gebeurtenis dragen de cijfers het merk "overgeslagen gebeurtenissen"; door een bericht van de broker ontbreekt niets.',
      unit: 'none',
      size: [4, 6],
    },
    'green',
    [{ value: 1, color: 'orange' }],
    now(`max by (job) (rijker_feed_skipped_events{${which}})`, 'gebeurtenissen'),
    now(`max by (job) (rijker_feed_skipped_records{${which}})`, 'berichten'),
  );
}

function alerts() {
  return table(
    {
      title: 'Welk alarm gaat nu af?',
      description: 'De alarmen die Prometheus op dit moment geeft, voor alle processen samen. Geen regel betekent: geen alarm.',
      unit: 'none',
      size: [8, 6],
      noValue: 'geen alarm',
    },
    nowAsTable('count by (alertname, severity) (ALERTS{alertstate="firing"})'),
    prometheus,
  ).withTransformation({
    id: 'organize',
    options: {
      excludeByName: { Time: true, Value: true },
      indexByName: { alertname: 0, severity: 1 },
      renameByName: { alertname: 'Alarm', severity: 'Ernst' },
    },
  });
}

const lagInEvents = () =>
  lines(
    {
      title: 'Hoeveel gebeurtenissen loopt het grootboek achter?',
      description: 'Gebeurtenissen die in het logboek staan en nog niet geboekt zijn.',
      unit: 'short',
      size: [12, 8],
    },
    series(`rijker_feed_lag_events{${which}}`, process),
  ).min(0);

const lagInSeconds = () =>
  lines(
    {
      title: 'Hoeveel seconden loopt het grootboek achter?',
      description: 'Zo lang geleden stond alles voor het laatst in het grootboek. Boven een minuut, vijf minuten lang, gaat een alarm af.',
      unit: 's',
      size: [12, 8],
    },
    series(`rijker_feed_lag_seconds{${which}}`, process),
  ).min(0);

const positions = () =>
  lines(
    {
      title: 'Tot welke positie is alles geboekt?',
      description: 'De laatste positie in het logboek en de positie tot waar alles in het grootboek staat. Lopen de lijnen uit elkaar, dan loopt het boeken achter.',
      unit: 'none',
      size: [12, 8],
    },
    series(`rijker_feed_head_position{${which}}`, `logboek · ${process}`),
    series(`rijker_feed_known_position{${which}}`, `grootboek · ${process}`),
  );

const postings = () =>
  lines(
    {
      title: 'Hoeveel boekingen staan in het grootboek?',
      description: 'Het aantal regels in het grootboek dat in gebruik is.',
      unit: 'short',
      size: [12, 8],
    },
    series(`rijker_ledger_postings{${which}}`, process),
  );

const replay = () =>
  lines(
    {
      title: 'Hoe ver is het opnieuw boeken?',
      description: 'Tijdens "rijker replay": welk deel van het logboek opnieuw geboekt is. Loopt er niets, dan staat de lijn op 100%.',
      unit: 'percentunit',
      size: [12, 7],
    },
    series(`rijker_replay_progress_ratio{${which}}`, process),
  )
    .min(0)
    .max(1);

const publisher = () =>
  lines(
    {
      title: 'Hoeveel gebeurtenissen wachten op verzending?',
      description: 'Alleen als de twee kanten losse processen zijn: gebeurtenissen die nog niet naar Kafka zijn gestuurd.',
      unit: 'short',
      size: [12, 7],
      noValue: 'alles draait in één proces',
    },
    series(`rijker_publisher_lag_events{${which}}`, process),
  ).min(0);

const commands = (label: string, title: string, description: string) =>
  lines(
    { title, description, unit: 'cps', size: [12, 8] },
    series(`sum by (${label}) (rate(rijker_commands_total{${which}}[$__rate_interval]))`, `{{${label}}}`),
  ).min(0);

const failing = () =>
  lines(
    {
      title: 'Welk deel van de opdrachten mislukt of wordt geweigerd?',
      description: 'Van de opdrachten in de laatste vijf minuten. Mislukt is een fout van ons. Zonder opdrachten is er geen deel, en dus geen lijn.',
      unit: 'percentunit',
      size: [12, 8],
      noValue: 'geen opdrachten in deze tijd',
    },
    series(share('failed'), 'mislukt · {{job}} {{instance}}'),
    series(share('refused'), 'geweigerd · {{job}} {{instance}}'),
  )
    .min(0)
    .max(1);

const share = (result: string) =>
  `job_instance:rijker_commands_${result}:rate5m{${which}} / job_instance:rijker_commands:rate5m{${which}}`;

const appending = () =>
  lines(
    {
      title: 'Hoe lang duurt het vastleggen van gebeurtenissen?',
      description: 'De helft van de keren gaat het sneller dan p50, 99 van de 100 keer sneller dan p99. Zonder opdrachten is er geen lijn.',
      unit: 's',
      size: [12, 8],
    },
    ...[0.5, 0.95, 0.99].map((quantile) =>
      series(
        `histogram_quantile(${quantile}, sum by (le) (rate(rijker_append_seconds_bucket{${which}}[$__rate_interval])))`,
        `p${quantile * 100}`,
      ),
    ),
  ).min(0);

const requests = () =>
  lines(
    {
      title: 'Hoeveel verzoeken komen binnen, per antwoord?',
      description: 'Verzoeken per seconde naar HTTP-antwoord. 4xx: de vraag klopte niet of mocht niet. 5xx: een fout van ons.',
      unit: 'reqps',
      size: [12, 8],
    },
    series(`sum by (status) (rate(http_server_requests_seconds_count{${which}}[$__rate_interval]))`, '{{status}}'),
  ).min(0);

const answering = () =>
  lines(
    {
      title: 'Hoe lang duurt een verzoek gemiddeld?',
      description: 'Alle tijd samen gedeeld door alle verzoeken, per proces. Zonder verzoeken is er geen lijn.',
      unit: 's',
      size: [12, 8],
    },
    series(
      `sum by (job, instance) (rate(http_server_requests_seconds_sum{${which}}[$__rate_interval]))
       / sum by (job, instance) (rate(http_server_requests_seconds_count{${which}}[$__rate_interval]))`,
      process,
    ),
  ).min(0);

const memory = () =>
  lines(
    {
      title: 'Hoeveel geheugen gebruikt Java?',
      description: 'Het gebruikte deel van het geheugen voor objecten, naast het meeste dat het mag zijn.',
      unit: 'bytes',
      size: [12, 8],
    },
    series(`sum by (job, instance) (jvm_memory_used_bytes{${which},area="heap"})`, `gebruikt · ${process}`),
    series(`sum by (job, instance) (jvm_memory_max_bytes{${which},area="heap"} > 0)`, `hoogstens · ${process}`),
  ).min(0);

const collecting = () =>
  lines(
    {
      title: 'Welk deel van de tijd staat Java stil om op te ruimen?',
      description: 'De tijd voor het opruimen van geheugen, als deel van de hele tijd.',
      unit: 'percentunit',
      size: [12, 8],
    },
    series(`sum by (job, instance) (rate(jvm_gc_pause_seconds_sum{${which}}[$__rate_interval]))`, process),
  ).min(0);

const processor = () =>
  lines(
    {
      title: 'Hoeveel van de processor gebruikt elk proces?',
      description: 'Het deel van alle processors dat dit proces gebruikt.',
      unit: 'percentunit',
      size: [12, 8],
    },
    series(`process_cpu_usage{${which}}`, process),
  )
    .min(0)
    .max(1);

const connections = () =>
  lines(
    {
      title: 'Hoeveel verbindingen met de database zijn in gebruik?',
      description: 'In gebruik, wachtend en het meeste dat mag, per groep verbindingen. Wacht er langer iets, dan is de database te traag.',
      unit: 'none',
      size: [12, 8],
    },
    series(`hikaricp_connections_active{${which}}`, `in gebruik · {{pool}} · ${process}`),
    series(`hikaricp_connections_pending{${which}}`, `wachtend · {{pool}} · ${process}`),
    series(`hikaricp_connections_max{${which}}`, `hoogstens · {{pool}} · ${process}`),
  ).min(0);

function lamp(question: Question, base: string, steps: { value: number; color: string }[], ...targets: Builder<Dataquery>[]) {
  return numbers(question, ...targets)
    .colorMode(BigValueColorMode.Value)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Thresholds))
    .thresholds(
      new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([{ value: null, color: base }, ...steps]),
    );
}

