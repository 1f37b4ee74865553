package nl.rijker.standalone.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import nl.rijker.city.Decided;
import nl.rijker.city.Decisions;
import nl.rijker.city.ExampleCity;
import nl.rijker.city.OpenPersons;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.PostingRules;

/** Prints the hash of every figure of a small city; run in a process of its own. */
final class DeterminismProbe {
    static final String EXACT = "exact";
    static final String CARELESS = "careless";

    private DeterminismProbe() {}

    static void main(String[] arguments) throws Exception {
        MemoryBook book = new MemoryBook(PostingRules::post);
        Decisions decisions = new Decisions(new OpenPersons());
        new ExampleCity(7, 3_000)
                .forEach(
                        entry -> {
                            for (Decided decided : decisions.decide(entry)) {
                                book.post(
                                        new Recorded(
                                                decided.position(),
                                                decided.recordedAt(),
                                                decided.event()));
                            }
                        });
        String figures = Figures.at(book, Long.MAX_VALUE);
        if (List.of(arguments).contains(CARELESS)) {
            figures += String.format(Locale.getDefault(), "%,.2f", 1234.5) + ZoneId.systemDefault();
        }
        System.out.println(
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(figures.getBytes(UTF_8))));
    }
}
