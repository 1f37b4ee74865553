package nl.rijker.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rijker.command.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    @ParameterizedTest
    @CsvSource({"1000, 60", "1777, 20", "20000, 5"})
    void every_entry_is_accepted_and_makes_one_event(long events, int seeds) {
        for (int seed = 1; seed <= seeds; seed++) {
            Decisions decisions = new Decisions(new OpenPersons());
            long position = 0;
            for (Entry entry : new ExampleCity(seed, events)) {
                List<Decided> decided = decisions.decide(entry);
                assertThat(decided).hasSize(1);
                assertThat(decided.getFirst().position()).isEqualTo(++position);
                assertThat(decided.getFirst().recordedAt()).isEqualTo(entry.at());
            }
            assertThat(position).isEqualTo(events);
        }
    }
}
