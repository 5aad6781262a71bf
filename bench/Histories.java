import java.io.PrintStream;
import java.io.BufferedOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prints random histories of requests, two to eight events each, about half of which can stand. */
public final class Histories {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 2);
    private static final int DAYS = 2_900;
    private static final String[] ACTS = {
        "CORRECTION_NOTICE", "CORRECTED", "CONSULT", "CONSULT", "OPINION", "OPINION", "EXTEND", "FEE_NOTICE", "FEE_PAID", "WITHDRAW", "REPLY"
    };

    public static void main(String[] args) {
        var random = new Random(1);
        var out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16));
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            out.print("{\"id\":\"h" + i + "\",\"events\":[" + String.join(",", events(random)) + "]}\n");
        }
        out.flush();
    }

    private static List<String> events(Random random) {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var events = new ArrayList<String>();
        var consultations = new ArrayList<Integer>();
        events.add(event(day, "RECEIVE", ""));
        for (int more = 1 + random.nextInt(7); more > 0; more--) {
            day = day.plusDays(random.nextInt(12));
            var act = ACTS[random.nextInt(ACTS.length)];
            var with = switch (act) {
                case "CORRECTION_NOTICE" -> ",\"correctBy\":\"" + day.plusDays(5 + random.nextInt(20)) + "\"";
                case "CONSULT", "FEE_NOTICE" -> ",\"receivedOn\":\"" + day.plusDays(random.nextInt(4)) + "\"";
                case "OPINION" -> consultations.isEmpty() ? "" : ",\"of\":" + consultations.get(random.nextInt(consultations.size()));
                case "EXTEND" -> ",\"workingDays\":" + (1 + random.nextInt(20));
                default -> "";
            };
            if (act.equals("CONSULT")) {
                consultations.add(events.size());
            }
            events.add(event(day, act, with));
        }
        return events;
    }

    private static String event(LocalDate on, String act, String with) {
        return "{\"on\":\"" + on + "\",\"act\":\"" + act + "\"" + with + "}";
    }
}
