package nl.rijker.command.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.rijker.command.dossier.Dossier.OpenedFact;
import nl.rijker.command.imports.StagedImports;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Client;
import nl.rijker.command.platform.PersonAccessTable;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.References;
import nl.rijker.command.platform.SubjectTrajectoryTable;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SubjectId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads all about one subject from the log; every read is noted in the transaction that makes it.
 */
@Component
public final class Dossiers {
    private static final String SHOWN = "dossier";
    private static final String PREVIEWED = "erasure-preview";

    private final Reading reading;
    private final Persons persons;
    private final SubjectTrajectoryTable trajectories;
    private final References references;
    private final StagedImports staged;
    private final PersonAccessTable accessLog;
    private final EventStore log;
    private final Clock clock;

    Dossiers(
            Reading reading,
            Persons persons,
            SubjectTrajectoryTable trajectories,
            References references,
            StagedImports staged,
            PersonAccessTable accessLog,
            EventStore log,
            Clock clock) {
        this.reading = reading;
        this.persons = persons;
        this.trajectories = trajectories;
        this.references = references;
        this.staged = staged;
        this.accessLog = accessLog;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The dossier of a client of the actor's provider, or of any provider for an administrator.
     *
     * @throws Refused if nobody is known, or it is somebody else's client
     */
    public DossierPage show(Actor actor, Client client, String purpose) {
        return new DossierPage(
                reading.in(
                        actor.municipality(),
                        () -> {
                            List<SubjectId> records = records(actor, client);
                            accessLog.add(actor, purpose, SHOWN, records);
                            return dossier(actor.municipality(), client.provider(), records);
                        }));
    }

    /** What an erasure would destroy and what would stay; also a read. */
    public ErasurePreview preview(Actor actor, Client client) {
        Municipality municipality = actor.municipality();
        return reading.in(
                municipality,
                () -> {
                    List<SubjectId> records = records(actor, client);
                    accessLog.add(actor, PREVIEWED, PREVIEWED, records);
                    List<Event> events =
                            messages(municipality, records).stream()
                                    .map(message -> (Event) message.getPayload())
                                    .toList();
                    return new ErasurePreview(
                            records.getFirst(),
                            (int)
                                    events.stream()
                                            .filter(TrajectoryStarted.class::isInstance)
                                            .count(),
                            events.size(),
                            (int) events.stream().flatMap(SealedField::of).count(),
                            staged.of(municipality, client.provider()),
                            trajectories.unique(municipality, records) > 0);
                });
    }

    /** Every record of the person whom the provider names; the one that counts first. */
    private List<SubjectId> records(Actor actor, Client client) {
        return references
                .subjects()
                .everyRecordOf(actor.municipality(), client.subject(actor, persons));
    }

    private Dossier dossier(
            Municipality municipality, ProviderId provider, List<SubjectId> records) {
        List<OpenedFact> facts =
                messages(municipality, records).stream().map(this::opened).toList();
        return new Dossier(
                records.getFirst(),
                provider,
                clock.instant(),
                facts,
                Dossier.cameIn(facts),
                accessLog.of(municipality, provider, records, Dossier.since(facts)));
    }

    private List<DomainEventMessage<?>> messages(
            Municipality municipality, List<SubjectId> records) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (SubjectId record : records) {
            for (String aggregate : trajectories.aggregatesAbout(municipality, record)) {
                log.readEvents(aggregate).forEachRemaining(messages::add);
            }
        }
        return messages;
    }

    private OpenedFact opened(DomainEventMessage<?> message) {
        Event event = (Event) message.getPayload();
        ObjectNode content = Json.mapper().valueToTree(event);
        SubjectId subject = new SubjectId(content.get("subject").asString());
        SealedField.of(event)
                .forEach(
                        field ->
                                content.put(
                                        field.name(),
                                        persons.open(subject, field.name(), field.text())));
        return new OpenedFact(
                EventTypes.of(event.getClass()).orElseThrow().name(),
                message.getTimestamp(),
                String.valueOf(message.getMetaData().get("user")),
                content);
    }
}
