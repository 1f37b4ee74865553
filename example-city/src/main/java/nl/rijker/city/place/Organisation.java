package nl.rijker.city.place;

import java.util.ArrayList;
import java.util.List;
import nl.rijker.city.agenda.Dice;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;

/**
 * A made-up provider; the first two have the staffing of the framework.
 *
 * @param recorders its workers and its import account
 */
public record Organisation(
        ProviderId provider, String name, double fullTimeJobs, List<Actor> recorders) {
    private record Row(ProviderId provider, String name, double fullTimeJobs) {}

    public static final Actor ADMINISTRATOR =
            new Actor(new UserId("beheer"), Role.ADMINISTRATOR, Areas.MUNICIPALITY, null);

    private static final int WORKERS = 6;

    public static final List<Organisation> ALL =
            Resource.rows("organisations", Row.class).stream()
                    .map(
                            row ->
                                    new Organisation(
                                            row.provider(),
                                            row.name(),
                                            row.fullTimeJobs(),
                                            recorders(row.provider())))
                    .toList();

    public Organisation {
        recorders = List.copyOf(recorders);
    }

    public static Organisation of(ProviderId provider) {
        return ALL.stream()
                .filter(organisation -> organisation.provider().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    private static List<Actor> recorders(ProviderId provider) {
        List<Actor> recorders = new ArrayList<>();
        for (int worker = 1; worker <= WORKERS; worker++) {
            recorders.add(recorder(provider + "." + worker, Role.PROVIDER, provider));
        }
        recorders.add(recorder(provider + ".import", Role.IMPORTER, provider));
        return recorders;
    }

    private static Actor recorder(String user, Role role, ProviderId provider) {
        return new Actor(new UserId(user), role, Areas.MUNICIPALITY, provider);
    }

    public RegisterProvider register() {
        return new RegisterProvider(provider, name);
    }

    /** Who records what has this seed. */
    public Actor recorder(long seed) {
        return new Dice(seed).one(recorders);
    }
}
