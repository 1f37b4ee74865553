package nl.rijker.command.subject;

import java.time.LocalDate;
import nl.rijker.command.platform.Circumstances;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/** Seals days and words with the key of the subject that they are about. */
record Sealing(SubjectId subject, Circumstances given) {
    Sealed day(String field, LocalDate day) {
        return given.persons().seal(subject, field, day.toString());
    }

    @Nullable Sealed words(String field, @Nullable Object words) {
        return words == null ? null : given.persons().seal(subject, field, words.toString());
    }
}
