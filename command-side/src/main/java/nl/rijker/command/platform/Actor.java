package nl.rijker.command.platform;

import java.util.HashMap;
import java.util.Map;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;

/** Who gives a command. */
public record Actor(
        UserId user, Role role, Municipality municipality, @Nullable ProviderId provider) {
    /** The actor that the claims of a token speak of. */
    public static Actor of(Map<String, Object> claims) {
        Object provider = claims.get("provider");
        return new Actor(
                new UserId(String.valueOf(claims.get("sub"))),
                Role.valueOf(String.valueOf(claims.get("role"))),
                new Municipality(String.valueOf(claims.get("municipality"))),
                provider == null ? null : new ProviderId(provider.toString()));
    }

    /** What a token must say to let somebody act as this actor. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", user.value());
        claims.put("role", role.name());
        claims.put("municipality", municipality.value());
        if (provider != null) {
            claims.put("provider", provider.value());
        }
        return claims;
    }

    /** Refuses everybody but an administrator of the municipality. */
    public void mustBeAdministrator() {
        if (role != Role.ADMINISTRATOR) {
            throw new Refused(new Refusal.RoleNotAllowed(role));
        }
    }

    /** Refuses everybody but an administrator and the people of this provider. */
    public void mustAnswerFor(ProviderId wanted) {
        if (role != Role.ADMINISTRATOR && role != Role.PROVIDER) {
            throw new Refused(new Refusal.RoleNotAllowed(role));
        }
        if (role == Role.PROVIDER && !wanted.equals(provider)) {
            throw new Refused(new Refusal.OtherProvider());
        }
    }

    /** For which provider the actor records; refuses everybody who records for none. */
    public ProviderId mustRecord() {
        if (provider == null || (role != Role.PROVIDER && role != Role.IMPORTER)) {
            throw new Refused(new Refusal.RoleNotAllowed(role));
        }
        return provider;
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
