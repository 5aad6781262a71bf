package org.mingtang.site;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address once the program is ready. */
@Component
class Announcement {

    private final Environment environment;

    Announcement(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void ready(ApplicationReadyEvent event) {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        System.out.println();
        System.out.println("明堂已启动 Mingtang is ready: " + address + "/    工作台 desk: " + address + "/desk");
        if (environment.getProperty("mingtang.demo", Boolean.class, false)) {
            System.out.println("演示环境：数据和人员均为虚构，演示账号见登录页。 This is a demo; its accounts are shown on the sign-in page.");
        }
        System.out.println("按 Ctrl+C 停止 Press Ctrl+C to stop. 数据目录 data: " + environment.getProperty("mingtang.data"));
    }
}
