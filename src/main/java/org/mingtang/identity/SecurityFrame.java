package org.mingtang.identity;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** What surrounds every request: sign-in, sessions, forgery protection, headers. */
@Configuration
class SecurityFrame {

    /**
     * Forms that act for no signed-in person: whoever sends them, nobody's rights are used, and they work without
     * cookies; {@code guard.FormGuard} or a secret address keeps robots out.
     */
    private static final String[] VISITORS_FORMS = {
        "/info/*/questions",
        "/info/*/feedback",
        "/package-orders",
        "/subscriptions",
        "/subscriptions/*/*",
        "/requests",
        "/requests/**"
    };

    /**
     * Lets the portal through and asks at the desk who it is; what he may do there is decided by {@link
     * PermissionInterceptor}, handler by handler.
     */
    @Bean
    SecurityFilterChain guardedRequests(HttpSecurity http, FreshPerson freshPerson) throws Exception {
        HttpSessionRequestCache askedPages = new HttpSessionRequestCache();
        askedPages.setRequestMatcher(SignInEntry::canBeAskedAgain);
        AccessDeniedHandlerImpl refused = new AccessDeniedHandlerImpl();
        refused.setErrorPage(RefusedController.ADDRESS);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/desk/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage(SignInEntry.ADDRESS)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .authenticationDetailsSource(SignInDetails::new)
                        .defaultSuccessUrl("/desk")
                        .failureHandler(SignInEntry::failed))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers(VISITORS_FORMS))
                .requestCache(cache -> cache.requestCache(askedPages))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new SignInEntry()).accessDeniedHandler(refused))
                .headers(SecurityFrame::headers)
                .httpBasic(basic -> basic.disable())
                .addFilterBefore(new FreshPersonFilter(freshPerson), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** An address of a form nobody writes by hand is refused before any other filter: its page has the headers too. */
    @Bean
    RequestRejectedHandler rejectedAddresses() {
        RequestRejectedHandler refusing = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            SafeHeaders.write(response);
            refusing.handle(request, response, rejected);
        };
    }

    /** Argon2id with 19 MiB, two passes, one lane (OWASP); the prefix lets a later algorithm take over. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)));
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(SafeHeaders.CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(SafeHeaders.DEVICES));
    }
}
