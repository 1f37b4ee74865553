package nl.rijker.dashboards;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One panel with its queries. */
record Panel(Dashboard dashboard, JsonNode json) {
    String title() {
        return json.path("title").asString("");
    }

    String description() {
        return json.path("description").asString("");
    }

    String type() {
        return json.path("type").asString("");
    }

    String unit() {
        return json.path("fieldConfig").path("defaults").path("unit").asString("");
    }

    boolean isText() {
        return type().equals("text");
    }

    List<Target> targets() {
        return json.path("targets").valueStream().map(Target::new).toList();
    }

    List<JsonNode> overrides() {
        return json.path("fieldConfig").path("overrides").valueStream().toList();
    }

    Area area() {
        JsonNode place = json.path("gridPos");
        return new Area(
                place.path("x").asInt(),
                place.path("y").asInt(),
                place.path("w").asInt(),
                place.path("h").asInt());
    }

    @Override
    public String toString() {
        return dashboard + " / " + title();
    }

    /** Where it lies on Grafana's grid of 24 columns. */
    record Area(int x, int y, int width, int height) {
        boolean overlaps(Area other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean isTop() {
            return x == 0 && y == 0 && width == 24;
        }

        boolean fits() {
            return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 24;
        }
    }
}
