package org.mingtang.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is the demo city; then every page says so. */
@Component
public class Demo {

    private static volatile boolean on;

    Demo(@Value("${mingtang.demo}") boolean on) {
        Demo.on = on;
    }

    public static boolean on() {
        return on;
    }
}
