package org.mingtang.rehearsal;

import java.nio.file.Path;
import java.util.List;
import org.mingtang.rehearsal.KillRehearsal.Victim;

/** As many rounds as wanted, by hand: rounds, scratch folder, unpacked database programs, seed. */
final class KillMain {

    private KillMain() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[3]);
        int faults = 0;
        long begun = System.nanoTime();
        try (var rehearsal = new KillRehearsal(Path.of(arguments[1]), Path.of(arguments[2]), seed)) {
            for (int round = 1; round <= rounds; round++) {
                Victim victim = Victim.values()[round % Victim.values().length];
                List<String> wrong = rehearsal.round(victim);
                faults += wrong.size();
                System.out.printf("round %d, %s killed: %s, %d wrong%n", round, victim, rehearsal.size(), wrong.size());
                wrong.stream().limit(20).forEach(each -> System.out.println("  " + each));
            }
            System.out.printf(
                    "%d rounds in %d s, seed %d: confirmed %s; %s; %d wrong%n",
                    rounds,
                    (System.nanoTime() - begun) / 1_000_000_000,
                    seed,
                    rehearsal.confirmed(),
                    rehearsal.size(),
                    faults);
        }
        System.exit(faults == 0 ? 0 : 1);
    }
}
