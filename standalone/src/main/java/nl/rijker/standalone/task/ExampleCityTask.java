package nl.rijker.standalone.task;

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

/** Fills an empty demo with Voorbeeldstad. */
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

    ExampleCityTask(Loader loader, LogTable log, Household household, LedgerArrival arrival) {
        this.loader = loader;
        this.log = log;
        this.household = household;
        this.arrival = arrival;
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
        if (log.head() == 0) {
            ExampleCity city =
                    new ExampleCity(
                            SEED, Long.parseLong(arguments.getOrDefault("events", "20000")));
            loader.load(city.iterator(), city.events(), progress);
            arrival.await(progress);
        }
        return Outcome.of(Map.of("message", "Voorbeeldstad: " + log.head() + " gebeurtenissen."));
    }
}
