package nl.rijker.command.platform;

import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;

/** Who gives a command. */
public record Actor(
        UserId user, Role role, Municipality municipality, @Nullable ProviderId provider) {
    /** Refuses everybody but an administrator of the municipality. */
    public void mustBeAdministrator() {
        if (role != Role.ADMINISTRATOR) {
            throw new Refused(new Refusal.RoleNotAllowed(role));
        }
    }

    /** Refuses everybody who doesn't record for this provider. */
    public void mustWorkFor(ProviderId wanted) {
        if (role != Role.PROVIDER && role != Role.IMPORTER) {
            throw new Refused(new Refusal.RoleNotAllowed(role));
        }
        if (!wanted.equals(provider)) {
            throw new Refused(new Refusal.OtherProvider());
        }
    }
}
