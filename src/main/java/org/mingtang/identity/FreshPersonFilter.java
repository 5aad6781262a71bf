package org.mingtang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Replaces the sign-in that the session keeps by a fresh one, only when a request asks who is there. */
class FreshPersonFilter extends OncePerRequestFilter {

    private final FreshPerson fresh;

    FreshPersonFilter(FreshPerson fresh) {
        this.fresh = fresh;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Supplier<SecurityContext> kept = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> refreshed(kept.get())));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private SecurityContext refreshed(SecurityContext kept) {
        if (kept.getAuthentication() instanceof DeskAuthentication authentication) {
            return fresh.refresh(authentication)
                    .<SecurityContext>map(SecurityContextImpl::new)
                    .orElseGet(SecurityContextImpl::new);
        }
        return kept;
    }
}
