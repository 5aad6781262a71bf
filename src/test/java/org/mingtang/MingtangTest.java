package org.mingtang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingtang.identity.RememberedHashes;
import org.mingtang.plan.TownHall;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on a real PostgreSQL; all such tests share one running context and one database.
 *
 * <p>Each test makes its own data under fresh ids and never expects empty tables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
// Else each answer is written out once more with all that its page was drawn from, for the case that a test fails.
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({MovableClock.class, TownHall.class, RememberedHashes.class})
@ContextConfiguration(initializers = FreshData.class)
public @interface MingtangTest {}
