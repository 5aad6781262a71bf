package org.mingtang.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Does within the program what its input says, one order in each line: {@code check FILE} (of what was confirmed so far)
 * or {@code work SEED}. What it answers begins with {@link #ANSWER} and ends with a full stop, so that half a line, cut off
 * by the end of the process, confirms nothing.
 */
final class BusyDesk implements ApplicationListener<ApplicationReadyEvent> {

    static final String ANSWER = "## ";
    static final String READY = "READY";
    static final String CONFIRMED = "CONFIRMED";
    static final String TROUBLE = "TROUBLE";
    static final String DISAGREES = "DISAGREES";
    static final String CHECKED = "CHECKED";

    private static final int PEOPLE = 4;
    private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);

    private final ListableBeanFactory beans;

    BusyDesk(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread listener = new Thread(this::listen, "rehearsal");
        listener.setDaemon(true);
        listener.start();
        answer(READY + " " + beans.getBean(Environment.class).getProperty("local.server.port"));
    }

    /** In one write, so that lines of several people never mix. */
    static synchronized void answer(String words) {
        OUT.println(ANSWER + words.replace('\n', ' ') + ".");
    }

    private void listen() {
        try (var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ", 2);
                if (words[0].equals("check")) {
                    check(Files.readAllLines(Path.of(words[1])));
                } else {
                    work(new Random(Long.parseLong(words[1])));
                }
            }
        } catch (IOException | RuntimeException e) {
            answer(TROUBLE + " " + e);
        }
    }

    private void check(List<String> confirmed) {
        Agreement agreement = new Agreement(beans);
        agreement.complaints(confirmed).forEach(complaint -> answer(DISAGREES + " " + complaint));
        answer(CHECKED + " " + agreement.size());
    }

    /** All in one district: they meet at its index numbers, its items and the end of the log. */
    private void work(Random chance) {
        PressRoom room = new PressRoom(beans);
        for (int person = 0; person < PEOPLE; person++) {
            var busy = new BusyPerson(beans, room, new Random(chance.nextLong()));
            Thread thread = new Thread(busy, "person-" + person);
            thread.setDaemon(true);
            thread.start();
        }
    }
}
