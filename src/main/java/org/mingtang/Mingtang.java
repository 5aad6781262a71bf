package org.mingtang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableAsync;

/** The one program: the server without arguments, the command line with them. */
@EnableAsync
@SpringBootApplication
public class Mingtang {

    public static void main(String[] args) {
        SpringApplication.run(Mingtang.class, args);
    }
}
