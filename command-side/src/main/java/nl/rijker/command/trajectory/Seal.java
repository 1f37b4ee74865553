package nl.rijker.command.trajectory;

import java.time.LocalDate;
import nl.rijker.command.platform.Origin;
import nl.rijker.command.platform.Persons;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/** Seals what only the subject's key may open. */
record Seal(Persons persons, SubjectId subject) {
    Sealed day(String field, LocalDate day) {
        return persons.seal(subject, field, day.toString());
    }

    @Nullable Sealed firstRecordedOn(@Nullable Origin origin) {
        LocalDate day = origin == null ? null : origin.firstRecordedOn();
        return day == null ? null : day("firstRecordedOn", day);
    }

    @Nullable Sealed words(String field, @Nullable String words) {
        return words == null ? null : persons.seal(subject, field, words);
    }
}
