package nl.rijker.query.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import nl.rijker.query.platform.QuerySideConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The query side on its own. Who asks stands in headers instead of a token of the command side; the
 * content security policy is the strictest that the command side could send. No stereotype: other
 * tests mustn't find it by scanning.
 */
@EnableAutoConfiguration
@Import(QuerySideConfiguration.class)
class PageApplication {
    static final String ROLE = "X-Test-Role";
    static final String PURPOSE = "X-Test-Purpose";

    @Bean
    Clock clock() {
        return Clock.fixed(
                MeasuredCity.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives("default-src 'self'")))
                .addFilterBefore(new Headers(), AuthorizationFilter.class)
                .build();
    }

    private static final class Headers extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String role = request.getHeader(ROLE);
            if (role != null) {
                SecurityContextHolder.getContext()
                        .setAuthentication(
                                new JwtAuthenticationToken(
                                        token(role, request.getHeader(PURPOSE))));
            }
            chain.doFilter(request, response);
        }

        private static Jwt token(String role, @Nullable String purpose) {
            Jwt.Builder token =
                    Jwt.withTokenValue("test")
                            .header("alg", "none")
                            .subject("iemand")
                            .claim("role", role)
                            .claim("municipality", MeasuredCity.CITY.value())
                            .claim("provider", MeasuredCity.PROVIDER.value());
            return purpose == null ? token.build() : token.claim("purpose", purpose).build();
        }
    }
}
