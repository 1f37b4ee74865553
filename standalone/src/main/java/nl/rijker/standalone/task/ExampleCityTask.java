package nl.rijker.standalone.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.rijker.city.ExampleCity;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.query.feed.LogTable;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.control.ControlTask;
import nl.rijker.standalone.control.Outcome;
import nl.rijker.standalone.control.Progress;
import org.springframework.stereotype.Component;

/** Fills a demo with Voorbeeldstad, or goes on where it was cut off. */
@Component
class ExampleCityTask implements ControlTask {
    static final Municipality MUNICIPALITY = new Municipality("GM9999");
    static final List<ProviderId> PROVIDERS =
            List.of(
                    new ProviderId("jongerenwerk-voorbeeldstad"),
                    new ProviderId("jeugdcoaches-voorbeeldstad"));
    static final String PURPOSE = "voorbeeld";
    private static final long SEED = 7;

    private final Loader loader;
    private final LogTable log;
    private final Household household;
    private final LedgerArrival arrival;
    private final Path directory;

    ExampleCityTask(
            Loader loader,
            LogTable log,
            Household household,
            LedgerArrival arrival,
            HouseholdSettings settings) {
        this.loader = loader;
        this.log = log;
        this.household = household;
        this.arrival = arrival;
        this.directory = settings.dataDirectory();
    }

    @Override
    public String name() {
        return "example-city";
    }

    @Override
    public Outcome run(Map<String, String> arguments, Progress progress) {
        if (!household.isDemo()) {
            throw new UserError("Voorbeeldstad hoort alleen in de demo.");
        }
        CityMark mark = CityMark.in(directory).orElseGet(() -> begin(arguments));
        if (!mark.complete()) {
            mark.write(directory);
            ExampleCity city = new ExampleCity(SEED, mark.events());
            loader.load(city.iterator(), city.events(), progress);
            new CityMark(mark.events(), true).write(directory);
            arrival.await(progress);
        }
        return Outcome.of(Map.of("message", describe(mark.events(), arguments)));
    }

    private static String describe(long events, Map<String, String> arguments) {
        String wanted = arguments.getOrDefault("events", Long.toString(events));
        return "Voorbeeldstad heeft "
                + events
                + " gebeurtenissen."
                + (wanted.equals(Long.toString(events))
                        ? ""
                        : " --events telt alleen de eerste keer.");
    }

    /** A log that was filled without a mark is left as it is. */
    private CityMark begin(Map<String, String> arguments) {
        long head = log.head();
        long wanted = Long.parseLong(arguments.getOrDefault("events", "20000"));
        return head == 0 ? new CityMark(wanted, false) : new CityMark(head, true);
    }
}
