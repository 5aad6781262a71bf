package org.mingtang.publication.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Around the address of business systems: no session, no sign-in, and no form token, since a key that no browser sends
 * by itself cannot be borrowed by another site.
 */
@Configuration
class PushFrame {

    @Bean
    @Order(10)
    SecurityFilterChain addressesOfSystems(HttpSecurity http, PushKeys keys) throws Exception {
        return http.securityMatcher("/api/catalogue", "/api/catalogue/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new PushGuard(keys), AnonymousAuthenticationFilter.class)
                .logout(out -> out.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
