package nl.rijker.command.dossier;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.value.Sealed;

/** A sealed field of an event: every one of that type, so that a new one can't be forgotten. */
record SealedField(String name, Sealed text) {
    static Stream<SealedField> of(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getType() == Sealed.class)
                .flatMap(component -> value(component, event));
    }

    private static Stream<SealedField> value(RecordComponent component, Event event) {
        try {
            return Stream.ofNullable((Sealed) component.getAccessor().invoke(event))
                    .map(text -> new SealedField(component.getName(), text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
