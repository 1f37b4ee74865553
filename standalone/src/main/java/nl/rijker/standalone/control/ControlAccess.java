package nl.rijker.standalone.control;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Lets nobody near the control channel but who can read the secrets file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ControlKey.class)
class ControlAccess {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain controlChain(HttpSecurity http, ControlKey key) {
        return http.securityMatcher("/control/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.anyRequest()
                                        .access(
                                                (_, context) ->
                                                        new AuthorizationDecision(
                                                                key.matches(
                                                                        context.getRequest()
                                                                                .getHeader(
                                                                                        ControlKey
                                                                                                .HEADER)))))
                // No cookie ever opens this channel, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(
                                        new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .build();
    }
}
