package nl.rijker.command.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.util.WebUtils;

/**
 * The token of a browser. It counts for reading only, so that no other site can make a browser
 * write.
 */
final class SessionCookie implements BearerTokenResolver {
    static final Duration VALIDITY = Duration.ofHours(8);

    private static final String NAME = "rijker_session";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return header.resolve(request);
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && READING.contains(request.getMethod()) ? cookie.getValue() : null;
    }

    static String holding(String token, boolean secure) {
        return cookie(token, VALIDITY, secure);
    }

    static String empty(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private static String cookie(String value, Duration age, boolean secure) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
