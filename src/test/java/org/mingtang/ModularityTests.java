package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Mingtang.class);

    @Test
    void floorsKeepTheirArrowsOneWay() {
        MODULES.verify();
    }

    @Test
    @DisplayName(
            "The list read at start names every module, lower ones first; it spares the start a study of all classes")
    void listReadAtStartNamesEveryModule() throws Exception {
        List<String> named;
        try (var list = new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream()) {
            named = List.copyOf(new JsonMapper().readTree(list).propertyNames());
        }
        assertThat(named)
                .containsExactlyElementsOf(MODULES.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
    }
}
