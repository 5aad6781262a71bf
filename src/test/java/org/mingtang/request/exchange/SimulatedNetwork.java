package org.mingtang.request.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Platforms and a network between them that loses, repeats, delays, reorders, cuts and changes whatever it carries. */
final class SimulatedNetwork {

    /** Bytes on their way. */
    private record Message(String from, String to, boolean bundle, byte[] bytes) {}

    private final Map<String, SimulatedSide> sides;
    private final Random random;
    private final List<Message> onTheWay = new ArrayList<>();
    /** All that was ever sent; some of it comes again much later. */
    private final List<Message> seen = new ArrayList<>();

    int refused;
    int repeated;
    int crashes;

    SimulatedNetwork(Random random, SimulatedSide... sides) {
        this.random = random;
        this.sides = Stream.of(sides).collect(Collectors.toMap(side -> side.name, side -> side));
    }

    /** Does something at one of the sides, or on the way between. */
    void step() {
        SimulatedSide side = anyOf(List.copyOf(sides.values()));
        Partner partner = anyOf(side.links.partners());
        switch (random.nextInt(12)) {
            case 0 -> side.newCase(new UUID(random.nextLong(), random.nextLong()));
            case 1, 2 -> aCase(side).ifPresent(side::change);
            case 3 -> {
                if (!partner.isUpper()) {
                    aCase(side).ifPresent(key -> side.passOn(key, partner));
                }
            }
            case 4, 5 -> side.make(partner).ifPresent(bundle -> send(side, partner, bundle.bytes()));
            case 6 -> side.unanswered(partner).forEach(bundle -> send(side, partner, bundle.bytes()));
            case 7 -> {
                if (!seen.isEmpty()) {
                    repeated++;
                    onTheWay.add(anyOf(seen));
                }
            }
            default -> deliver();
        }
    }

    /** Lets everything through at last, again and again, until nobody has anything to say. */
    void calm() {
        for (int round = 0; round < 60; round++) {
            while (!onTheWay.isEmpty()) {
                deliver(onTheWay.remove(random.nextInt(onTheWay.size())), false);
            }
            for (SimulatedSide side : sides.values()) {
                for (Partner partner : side.links.partners()) {
                    while (side.make(partner).isPresent()) {
                        // Until nothing waits.
                    }
                    side.unanswered(partner)
                            .forEach(bundle ->
                                    onTheWay.add(new Message(side.name, partner.side(), true, bundle.bytes())));
                }
            }
            if (onTheWay.isEmpty()) {
                return;
            }
        }
        throw new AssertionError("never calm");
    }

    private void send(SimulatedSide from, Partner to, byte[] bytes) {
        put(new Message(from.name, to.side(), true, bytes));
    }

    private void put(Message message) {
        seen.add(message);
        if (random.nextInt(4) > 0) {
            onTheWay.add(message);
        }
        if (random.nextInt(5) == 0) {
            onTheWay.add(message);
        }
    }

    private void deliver() {
        if (!onTheWay.isEmpty()) {
            Message message = onTheWay.remove(random.nextInt(onTheWay.size()));
            boolean spoilt = random.nextInt(12) == 0;
            deliver(spoilt ? spoilt(message) : message, spoilt);
        }
    }

    private void deliver(Message message, boolean spoilt) {
        SimulatedSide to = sides.get(message.to());
        try {
            if (message.bundle()) {
                boolean crash = random.nextInt(15) == 0;
                crashes += crash ? 1 : 0;
                byte[] receipt = to.take(message.bytes(), crash);
                if (!crash) {
                    put(new Message(message.to(), message.from(), false, receipt));
                }
            } else {
                to.answered(message.bytes());
            }
        } catch (BundleRefused why) {
            refused++;
            // Unspoilt, only the receipt for a bundle that was forgotten with an older copy is refused.
            if (!spoilt && why.reason() != BundleRefused.Reason.UNKNOWN_BUNDLE) {
                throw why;
            }
            return;
        }
        if (spoilt) {
            throw new AssertionError("changed bytes were taken");
        }
    }

    private Message spoilt(Message message) {
        byte[] bytes = message.bytes();
        byte[] other = bytes.clone();
        if (random.nextBoolean()) {
            other = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        } else {
            other[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new Message(message.from(), message.to(), message.bundle(), other);
    }

    private Optional<CaseKey> aCase(SimulatedSide side) {
        return side.cases().isEmpty() ? Optional.empty() : Optional.of(anyOf(side.cases()));
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
