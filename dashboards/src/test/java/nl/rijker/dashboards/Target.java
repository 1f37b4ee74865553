package nl.rijker.dashboards;

import tools.jackson.databind.JsonNode;

/** One query, for Prometheus or for PostgreSQL. */
record Target(JsonNode json) {
    static final String PROMETHEUS = "prometheus";
    static final String POSTGRESQL = "grafana-postgresql-datasource";

    boolean isSql() {
        return json.path("datasource").path("type").asString("").equals(POSTGRESQL);
    }

    String text() {
        return json.path(isSql() ? "rawSql" : "expr").asString("");
    }

    String refId() {
        return json.path("refId").asString("");
    }

    String legend() {
        return json.path("legendFormat").asString("");
    }

    boolean isInstant() {
        return json.path("instant").asBoolean(false);
    }

    boolean isTable() {
        return json.path("format").asString("").equals("table");
    }
}
