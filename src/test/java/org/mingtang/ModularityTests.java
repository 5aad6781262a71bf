package org.mingtang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void floorsKeepTheirArrowsOneWay() {
        ApplicationModules.of(Mingtang.class).verify();
    }
}
