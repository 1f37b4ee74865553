package nl.rijker.standalone.directory;

import java.util.Locale;

/** What the application must know and nobody else may. */
public enum Secret {
    DATABASE_POSTGRES,
    DATABASE_OWNER,
    DATABASE_COMMAND,
    DATABASE_FEED,
    DATABASE_QUERY,
    DATABASE_GRAFANA,
    TOKEN_KEY,
    MASTER_KEY,
    ROOT_KEY,
    CONTROL_KEY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
