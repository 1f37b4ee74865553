package nl.rijker.dashboards;

import tools.jackson.databind.JsonNode;

/** A variable of a dashboard: a data source, or a query whose answers one can choose from. */
record Variable(JsonNode json) {
    String name() {
        return json.path("name").asString("");
    }

    String type() {
        return json.path("type").asString("");
    }

    String label() {
        return json.path("label").asString("");
    }

    String query() {
        return json.path("query").asString("");
    }

    String datasourceType() {
        return json.path("datasource").path("type").asString("");
    }

    String regex() {
        return json.path("regex").asString("");
    }

    boolean isMulti() {
        return json.path("multi").asBoolean(false);
    }

    boolean includesAll() {
        return json.path("includeAll").asBoolean(false);
    }

    String allValue() {
        return json.path("allValue").asString("");
    }

    /** Whether a text uses it, in any way of writing that Grafana knows. */
    boolean isUsedIn(String text) {
        return text.matches("(?s).*\\$\\{?" + name() + "\\b.*");
    }
}
