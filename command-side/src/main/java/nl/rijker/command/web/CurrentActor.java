package nl.rijker.command.web;

import java.util.Optional;
import nl.rijker.command.platform.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who sent the request that this thread answers. */
public final class CurrentActor {
    private CurrentActor() {}

    /**
     * @throws Faulted if nobody is logged in
     */
    public static Actor get() {
        return find().orElseThrow(() -> new Faulted(new Fault.NotLoggedIn()));
    }

    static Optional<Actor> find() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Optional.of(Actor.of(token.getToken().getClaims()))
                : Optional.empty();
    }
}
