package org.mingtang.publication.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.mingtang.organisation.AskedSite;
import org.mingtang.publication.ItemDirectory;
import org.mingtang.publication.ItemNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whatever stands below an item's address is shown on the sites that show its unit; elsewhere the answer leads to its own.
 * Records of versions are the log's, which is one for all sites.
 */
@Component
class OwnSite implements HandlerInterceptor, WebMvcConfigurer {

    private static final String RECORD = "/record.json";

    private final ItemDirectory directory;
    private final AskedSite site;

    OwnSite(ItemDirectory directory, AskedSite site) {
        this.directory = directory;
        this.site = site;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/info/**", "/policies/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // As the handler reads it: an address can be written in many ways.
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                && parts.get("number") instanceof String number
                && !String.valueOf(pattern).endsWith(RECORD)) {
            directory.unit(new ItemNumber(Long.parseLong(number))).ifPresent(unit -> shown(unit, request));
        }
        return true;
    }

    /** A form is not sent on: its page is not here. */
    private void shown(UUID unit, HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && !site.scope().holds(unit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        site.mustShow(unit);
    }
}
