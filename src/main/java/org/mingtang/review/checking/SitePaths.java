package org.mingtang.review.checking;

import java.net.URI;
import java.util.Objects;
import org.mingtang.review.SiteAddresses;
import org.mingtang.review.SiteAddresses.Answer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks the rooms, then the program's own table of addresses. */
@Component
class SitePaths implements PublicPaths {

    private final ObjectProvider<SiteAddresses> rooms;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final String host;

    SitePaths(
            ObjectProvider<SiteAddresses> rooms,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            @Value("${mingtang.address:}") String address) {
        this.rooms = rooms;
        this.handlers = handlers;
        this.host = address.isBlank()
                ? ""
                : Objects.requireNonNullElse(URI.create(address.strip()).getHost(), "");
    }

    @Override
    public boolean own(String other) {
        return !host.isEmpty() && host.equalsIgnoreCase(other);
    }

    @Override
    public boolean gone(String path) {
        var answers = rooms.stream().map(room -> room.answer(path)).toList();
        if (answers.contains(Answer.THERE)) {
            return false;
        }
        return answers.contains(Answer.GONE) || !(handled(path) || new ClassPathResource("static" + path).exists());
    }

    private boolean handled(String path) {
        var parsed = PathContainer.parsePath(path);
        return handlers.getObject().getHandlerMethods().keySet().stream()
                .map(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()))
                .flatMap(patterns -> patterns.getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(parsed));
    }
}
