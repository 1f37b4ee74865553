package nl.rijker.standalone.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.rijker.standalone.directory.Secret;

/**
 * Who may log in to the database. Only the owner has objects; what the others may do is granted by
 * migrations.
 */
public enum Account {
    POSTGRES(Secret.DATABASE_POSTGRES, "postgres"),
    OWNER(Secret.DATABASE_OWNER, "rijker_owner"),
    COMMAND(Secret.DATABASE_COMMAND, "rijker_command"),
    FEED(Secret.DATABASE_FEED, "rijker_feed"),
    QUERY(Secret.DATABASE_QUERY, "rijker_query"),
    GRAFANA(Secret.DATABASE_GRAFANA, "rijker_grafana");

    private final Secret secret;
    private final String username;

    Account(Secret secret, String username) {
        this.secret = secret;
        this.username = username;
    }

    static List<Account> ofTheApplication() {
        return Arrays.stream(values()).filter(account -> account != POSTGRES).toList();
    }

    Secret secret() {
        return secret;
    }

    public String username() {
        return username;
    }

    /** The name in {@code rijker.database.<word>.username}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
