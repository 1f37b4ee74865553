package nl.rijker.command.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.rijker.command.platform.CommandSecrets;
import nl.rijker.contract.value.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What is open, what needs a token, and what every answer forbids a browser. */
@Configuration
@EnableWebSecurity
class AccessConfiguration {
    private static final String[] OPEN = {
        "/login/**",
        "/logout",
        TokenController.PATH,
        "/v1/openapi.json",
        "/actuator/health/**",
        "/assets/**",
        "/control/**",
        "/error"
    };
    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    JwtEncoder tokenEncoder(CommandSecrets secrets) {
        return NimbusJwtEncoder.withSecretKey(key(secrets)).algorithm(MacAlgorithm.HS256).build();
    }

    @Bean
    JwtDecoder tokenDecoder(CommandSecrets secrets) {
        return NimbusJwtDecoder.withSecretKey(key(secrets))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    private static SecretKey key(CommandSecrets secrets) {
        return new SecretKeySpec(secrets.tokenKeyBytes(), "HmacSHA256");
    }

    /** No token is looked at here: a stale cookie must not keep anybody from logging in. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) {
        return common(http)
                .securityMatcher(OPEN)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain withToken(
            HttpSecurity http,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return common(http)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/actuator/**")
                                        .hasRole(Role.SCRAPER.name())
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.bearerTokenResolver(new SessionCookie())
                                        .jwt(
                                                jwt ->
                                                        jwt.jwtAuthenticationConverter(
                                                                AccessConfiguration::user))
                                        .authenticationEntryPoint(
                                                (request, response, no) ->
                                                        refuse(problems, request, response, no))
                                        .accessDeniedHandler(
                                                (request, response, no) ->
                                                        refuse(problems, request, response, no)))
                .build();
    }

    private static HttpSecurity common(HttpSecurity http) {
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
                                                        policy.policy(ReferrerPolicy.NO_REFERRER)));
    }

    private static JwtAuthenticationToken user(Jwt token) {
        String role = "ROLE_" + token.getClaimAsString("role");
        return new JwtAuthenticationToken(token, List.of(new SimpleGrantedAuthority(role)));
    }

    private static void refuse(
            HandlerExceptionResolver problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Exception no)
            throws IOException {
        if (isPage(request)) {
            response.sendRedirect("/login");
        } else {
            problems.resolveException(request, response, null, no);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && !path.startsWith("/v1/")
                && !path.startsWith("/actuator/");
    }
}
