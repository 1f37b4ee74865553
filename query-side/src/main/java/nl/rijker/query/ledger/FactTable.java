package nl.rijker.query.ledger;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fact rows of both books; one statement per batch, by arrays. */
@Component
final class FactTable {
    private static final String ADD =
            """
            INSERT INTO fact (book, position, municipality, kind, subject, trajectory,
                intervention, measure, detail, month, amount, sign)
            SELECT :book, * FROM unnest(
                :positions::bigint[], :municipalities::text[], :kinds::text[], :subjects::text[],
                :trajectories::text[], :interventions::text[], :measures::text[],
                :details::text[], :months::date[], :amounts::bigint[], :signs::bigint[])
            """;

    private final JdbcClient jdbc;

    FactTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int book, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("book", book)
                .param("positions", longs(facts, Fact::position))
                .param("municipalities", texts(facts, Fact::municipality))
                .param("kinds", texts(facts, Fact::kind))
                .param("subjects", texts(facts, Fact::subject))
                .param("trajectories", texts(facts, Fact::trajectory))
                .param("interventions", texts(facts, Fact::intervention))
                .param("measures", texts(facts, Fact::measure))
                .param("details", texts(facts, Fact::detail))
                .param("months", texts(facts, fact -> fact.month().atDay(1)))
                .param("amounts", longs(facts, Fact::amount))
                .param("signs", longs(facts, Fact::sign))
                .update();
    }

    private static long[] longs(List<Fact> facts, ToLongFunction<Fact> value) {
        return facts.stream().mapToLong(value).toArray();
    }

    private static @Nullable String[] texts(
            List<Fact> facts, Function<Fact, @Nullable Object> value) {
        @Nullable String[] texts = new String[facts.size()];
        for (int i = 0; i < texts.length; i++) {
            Object found = value.apply(facts.get(i));
            texts[i] = found == null ? null : found.toString();
        }
        return texts;
    }
}
