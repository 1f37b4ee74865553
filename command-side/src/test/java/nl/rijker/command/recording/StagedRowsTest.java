package nl.rijker.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.batch.StagedForTests;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.StagedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory holds the rows of one bucket, so no file may bring all its rows into one. */
class StagedRowsTest {
    private static final String HEAD = "Traject;Meetinstrument;Moment;Datum;Vraag;Antwoord\n";

    @TempDir private Path folder;

    private StagedFiles staged(String file) throws IOException {
        return StagedForTests.upload(folder.resolve("staged"), HEAD + file);
    }

    private static ReadFile read(StagedFiles files) throws IOException {
        return new Reading(files, null, Map.of(), 2, (_, _, _) -> {}).run();
    }

    @Test
    void a_bad_row_that_says_of_no_trajectory_is_listed_and_not_staged() throws IOException {
        ReadFile read =
                read(staged(";three.1;T0;2025-09-05;1;3\n".repeat(9) + "t1;three.1;T9;;1;3\n"));

        assertThat(read.bad()).isEqualTo(10);
        assertThat(read.badRows()).hasSize(2);
        assertThat(read.staged()).isOne();
    }

    @Test
    void rows_of_one_number_are_told_one_by_one_when_they_are_too_many() throws IOException {
        StagedFiles files =
                staged(
                        "t1;three.1;T0;2025-09-05;1;3\n".repeat(4)
                                + "t2;three.1;T0;2025-09-05;1;3\n".repeat(3)
                                + "T1;three.1;T0;2025-09-05;1;3\n".repeat(2));
        Layout layout = Objects.requireNonNull(read(files).layout());
        List<Long> told = new ArrayList<>();

        Map<String, List<StagedRow>> rows =
                new Bucket(files, layout, Reading.bucket(0)).rows(3, row -> told.add(row.number()));

        assertThat(rows).containsOnlyKeys("T2");
        assertThat(rows.get("T2")).hasSize(3);
        assertThat(told).containsExactly(2L, 3L, 4L, 5L, 9L, 10L);
    }
}
