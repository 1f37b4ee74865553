package nl.rijker.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rijker.contract.event.AreaEvent.AreaDivisionDefined;
import nl.rijker.contract.event.AreaEvent.AreaSplit;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.InstrumentEvent.InstrumentDefined;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.event.InterventionEvent.InterventionAdjusted;
import nl.rijker.contract.event.InterventionEvent.InterventionPlanned;
import nl.rijker.contract.event.ProviderEvent.ProviderRegistered;
import nl.rijker.contract.event.SubjectEvent.JoinUndone;
import nl.rijker.contract.event.SubjectEvent.SubjectsJoined;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaLevel;
import nl.rijker.contract.value.AreaUnit;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.InterventionPlan;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an intervention and what scales and activity types are linked to, as known at one
 * position: a fold over the events that are joined on, in the order of their positions.
 */
public final class Joins {
    private record Version(LocalDate validFrom, InterventionPlan plan) {}

    /** A scale with what must be said about it wherever its figures stand. */
    public record MeasuredScale(InstrumentDefined instrument, Scale scale) {}

    private final Map<InterventionId, List<Version>> plans = new HashMap<>();
    private final Map<String, MeasuredScale> scales = new HashMap<>();
    private final Map<String, List<ScaleLinked>> measures = new HashMap<>();
    private final Map<AreaCode, AreaUnit> areas = new HashMap<>();
    private final Map<ProviderId, ProviderRegistered> providers = new HashMap<>();
    private final List<FrameworkEvent> frameworks = new ArrayList<>();
    private final JoinedSubjects subjects = new JoinedSubjects();

    public void on(Event event) {
        switch (event) {
            case InterventionPlanned e ->
                    plans.computeIfAbsent(e.intervention(), absent -> new ArrayList<>())
                            .add(new Version(LocalDate.MIN, e.plan()));
            case InterventionAdjusted e ->
                    plans.computeIfAbsent(e.intervention(), absent -> new ArrayList<>())
                            .add(new Version(e.validFrom(), e.current()));
            case InstrumentDefined e ->
                    e.scales()
                            .forEach(
                                    scale ->
                                            scales.put(
                                                    e.instrument() + "/" + scale.code(),
                                                    new MeasuredScale(e, scale)));
            case ScaleLinked e ->
                    measures.computeIfAbsent(
                                    e.instrument() + "/" + e.scale(), absent -> new ArrayList<>())
                            .add(e);
            case AreaDivisionDefined e -> e.units().forEach(unit -> areas.put(unit.code(), unit));
            case AreaSplit e -> e.parts().forEach(unit -> areas.put(unit.code(), unit));
            case ProviderRegistered e -> providers.put(e.provider(), e);
            case FrameworkEvent e -> frameworks.add(e);
            case SubjectsJoined e -> subjects.on(e);
            case JoinUndone e -> subjects.on(e);
            case Event _ -> {}
        }
    }

    /** The plan of an intervention in a period: the newest statement that reaches it. */
    public InterventionPlan plan(InterventionId intervention, LocalDate period) {
        List<Version> versions = plans.getOrDefault(intervention, List.of());
        for (Version version : versions.reversed()) {
            if (!version.validFrom().isAfter(period)) {
                return version.plan();
            }
        }
        throw new IllegalStateException("no plan for intervention " + intervention);
    }

    public Optional<MeasuredScale> scale(String measure) {
        return Optional.ofNullable(scales.get(measure));
    }

    public Map<String, MeasuredScale> scales() {
        return Map.copyOf(scales);
    }

    public List<ScaleLinked> factorsOf(String measure) {
        return List.copyOf(measures.getOrDefault(measure, List.of()));
    }

    /** The measures that a factor has, for a selection; empty for no factor, which means all. */
    public Set<String> measuresOf(@Nullable String factor) {
        return factor == null
                ? Set.of()
                : measures.entrySet().stream()
                        .filter(
                                entry ->
                                        entry.getValue().stream()
                                                .anyMatch(
                                                        link ->
                                                                link.factor()
                                                                        .value()
                                                                        .equals(factor)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The subject that counts where persons are counted; itself if it isn't joined. */
    public SubjectId person(SubjectId subject) {
        return subjects.person(subject);
    }

    public List<FrameworkEvent> frameworks() {
        return List.copyOf(frameworks);
    }

    public Set<ProviderId> providers() {
        return Set.copyOf(providers.keySet());
    }

    public Set<AreaCode> areas() {
        return Set.copyOf(areas.keySet());
    }

    public Optional<ProviderRegistered> provider(ProviderId provider) {
        return Optional.ofNullable(providers.get(provider));
    }

    public Optional<AreaUnit> area(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The unit of a level that an area lies in; its nearest unit above where it is coarser. */
    public AreaCode areaAt(AreaCode code, AreaLevel level) {
        AreaUnit unit = areas.get(code);
        while (unit != null
                && unit.level().compareTo(level) > 0
                && unit.parent() != null
                && areas.containsKey(unit.parent())) {
            unit = areas.get(unit.parent());
        }
        return unit == null ? code : unit.code();
    }
}
