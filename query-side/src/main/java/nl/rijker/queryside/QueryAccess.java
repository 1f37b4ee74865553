package nl.rijker.queryside;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import nl.rijker.contract.value.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.WebUtils;

/**
 * Takes the tokens that the command side hands out: the same key, the same cookie. Nobody logs in
 * here; a browser without a token is sent to where people do.
 */
@Configuration
@EnableWebSecurity
class QueryAccess {
    private static final String[] OPEN = {"/actuator/health/**", "/assets/**", "/error"};
    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String COOKIE = "rijker_session";

    @Bean
    JwtDecoder tokenDecoder(@Value("${rijker.secrets.token-key}") String key) {
        return NimbusJwtDecoder.withSecretKey(
                        new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http, @Value("${rijker.login-url:/login}") String loginUrl) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(CONTENT))
                                        .referrerPolicy(
                                                policy ->
                                                        policy.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(OPEN)
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasRole(Role.SCRAPER.name())
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.bearerTokenResolver(QueryAccess::token)
                                        .jwt(
                                                jwt ->
                                                        jwt.jwtAuthenticationConverter(
                                                                QueryAccess::user))
                                        .authenticationEntryPoint(
                                                (request, response, no) ->
                                                        sendToLogIn(request, response, loginUrl)))
                .build();
    }

    private static @Nullable String token(HttpServletRequest request) {
        BearerTokenResolver header = new DefaultBearerTokenResolver();
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null || cookie == null) {
            return header.resolve(request);
        }
        return request.getMethod().equals("GET") ? cookie.getValue() : null;
    }

    private static AbstractAuthenticationToken user(Jwt token) {
        String role = "ROLE_" + token.getClaimAsString("role");
        return new JwtAuthenticationToken(token, List.of(new SimpleGrantedAuthority(role)));
    }

    private static void sendToLogIn(
            HttpServletRequest request, HttpServletResponse response, String loginUrl)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (request.getRequestURI().equals("/") && accept != null && accept.contains("text/html")) {
            response.sendRedirect(loginUrl);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
