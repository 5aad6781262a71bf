package org.mingtang.rehearsal;

import java.io.IOException;
import org.mingtang.Mingtang;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The real program, as a process of its own, with people in it who work as fast as they can. */
public final class BusyProgram {

    private BusyProgram() {}

    public static void main(String[] arguments) {
        SpringApplication program = new SpringApplication(Mingtang.class, BusyDesk.class);
        program.addInitializers(
                context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        program.run(arguments);
    }

    /** Nothing of the tests gets into it, above all not their clock. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
