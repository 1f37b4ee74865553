package nl.rijker.standalone.backup;

import java.util.Arrays;
import java.util.Map;
import nl.rijker.command.platform.CommandDatabase;
import nl.rijker.query.platform.QueryDatabase;
import nl.rijker.standalone.UserError;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Makes the tables that a back-up was made of, and no newer ones. */
record Migrations(CommandDatabase command, QueryDatabase query) {
    /**
     * @param versions of each schema, by its name
     */
    void run(Map<String, String> versions) {
        migrate(command.migrations(), "command", versions);
        migrate(query.migrations(), "ledger", versions);
    }

    private static void migrate(
            FluentConfiguration migrations, String schema, Map<String, String> versions) {
        var wanted = String.valueOf(versions.get(schema));
        var known = Flyway.configure().configuration(migrations).load().info().all();
        if (Arrays.stream(known)
                .noneMatch(migration -> wanted.equals(String.valueOf(migration.getVersion())))) {
            throw new UserError(
                    "De reservekopie is gemaakt door een nieuwere versie van Rijker: schema %s heeft versie %s en die is hier onbekend."
                            .formatted(schema, wanted));
        }
        migrations.target(wanted).load().migrate();
    }
}
