// Data sources are variables: which Prometheus and which PostgreSQL they mean is provisioning's word.
import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common';
import {
  AnnotationQueryBuilder,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  VariableHide,
  VariableRefresh,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';

export const prometheus: DataSourceRef = { type: 'prometheus', uid: '${prometheus_datasource}' };
export const publish: DataSourceRef = {
  type: 'grafana-postgresql-datasource',
  uid: '${publish_datasource}',
};

export const prometheusVariable = () => source('prometheus_datasource', 'Bron van metingen', prometheus.type!, 'prometheus');
export const publishVariable = () => source('publish_datasource', 'Bron van publicaties', publish.type!, 'publish');

function source(name: string, label: string, type: string, uid: string) {
  return new DatasourceVariableBuilder(name)
    .label(label)
    .type(type)
    .current({ text: uid, value: uid })
    .hide(VariableHide.HideVariable);
}

/** Rows of a table of the schema publish. */
export class Sql implements Builder<Dataquery> {
  constructor(
    private readonly rawSql: string,
    private readonly format: 'table' | 'time_series' = 'table',
  ) {}

  build(): Dataquery {
    const query = {
      refId: '',
      datasource: publish,
      editorMode: 'code',
      format: this.format,
      rawQuery: true,
      rawSql: flat(this.rawSql),
      _implementsDataqueryVariant: () => undefined,
    };
    return query;
  }
}

export const series = (expr: string, legend: string) =>
  new DataqueryBuilder()
    .datasource(prometheus)
    .expr(flat(expr))
    .range()
    .legendFormat(legend);

export const now = (expr: string, legend: string) =>
  new DataqueryBuilder()
    .datasource(prometheus)
    .expr(flat(expr))
    .instant()
    .legendFormat(legend);

export const nowAsTable = (expr: string) =>
  new DataqueryBuilder()
    .datasource(prometheus)
    .expr(flat(expr))
    .instant()
    .format(PromQueryFormat.Table);

export const choice = (name: string, label: string, datasource: DataSourceRef, query: string) =>
  new QueryVariableBuilder(name)
    .label(label)
    .datasource(datasource)
    .query(flat(query))
    .definition(flat(query))
    .refresh(VariableRefresh.OnTimeRangeChanged);

export const mark = (name: string, datasource: DataSourceRef, target: Builder<Dataquery>) =>
  new AnnotationQueryBuilder()
    .name(name)
    .datasource(datasource)
    .enable(true)
    .hide(false)
    .iconColor('blue')
    .target(target);

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
