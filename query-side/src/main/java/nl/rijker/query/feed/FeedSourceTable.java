package nl.rijker.query.feed;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one way in which the live book follows the log. */
@Component
public final class FeedSourceTable {
    private final JdbcClient jdbc;

    FeedSourceTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FeedSource current() {
        return jdbc.sql("SELECT source FROM feed_source")
                .query(
                        (row, index) ->
                                FeedSource.valueOf(
                                        row.getString("source").toUpperCase(Locale.ROOT)))
                .single();
    }

    public void set(FeedSource source) {
        jdbc.sql("UPDATE feed_source SET source = :source")
                .param("source", source.name().toLowerCase(Locale.ROOT))
                .update();
    }
}
