package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.ReviewedText.Part;
import org.mingtang.review.chain.Chain;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.Who;

/** Whatever people try in whatever order, four eyes, the order of steps and the hash of an approval hold. */
class RandomHistoriesTests {

    private static final int HISTORIES = 2000;
    private static final int TRIES = 60;
    private static final UnitId UNIT = new UnitId(UUID.randomUUID());
    private static final List<String> PARTS = List.of("title", "body", "attachment:1", "attachment:2");
    private static final List<DisclosureDecision> DECISIONS =
            List.of(DisclosureDecision.PROACTIVE, Town.onRequest(), Town.closed());

    private Random chance = new Random(0);
    private final List<Person> people = new ArrayList<>();

    /** What the test itself remembers, to hold the aggregate to. */
    private final Set<UUID> writers = new HashSet<>();

    private final Map<UUID, String> stood = new HashMap<>();
    private final Map<String, String> passedOn = new LinkedHashMap<>();
    private final Map<String, ReviewedText> textPassedOn = new HashMap<>();

    @Test
    void holdWhateverPeopleTry() {
        int passed = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            passed += history(seed).stage() == Stage.PASSED ? 1 : 0;
        }
        assertThat(passed).as("histories that reached their end").isBetween(HISTORIES / 5, HISTORIES - 1);
    }

    private Review history(long seed) {
        chance = new Random(seed);
        List.of(people, writers).forEach(java.util.Collection::clear);
        List.of(stood, passedOn, textPassedOn).forEach(Map::clear);
        for (int i = 0; i < 6; i++) {
            people.add(Town.person("第" + i + "人", UNIT, Role.HEAD));
        }
        ReviewedText text = text(Map.of());
        Person author = anybody();
        writers.add(author.account());
        Review review = new Review(
                draft(text, one(DECISIONS)),
                chance.nextBoolean(),
                chain(),
                Set.of(author.account()),
                author,
                Instant.EPOCH);
        for (int i = 0; i < TRIES && review.stage() != Stage.PASSED; i++) {
            text = step(review, text);
            holds(review, text);
        }
        return review;
    }

    private ReviewedText step(Review review, ReviewedText text) {
        Stage before = review.stage();
        try {
            switch (chance.nextInt(10)) {
                case 0 -> review.withdraw();
                case 1 -> sendBack(review);
                case 2, 3 -> {
                    return resubmit(review, text);
                }
                default -> pass(review, text);
            }
        } catch (UnlawfulAct refused) {
            assertThat(review.stage()).as("a refused act changes nothing").isEqualTo(before);
        }
        return text;
    }

    private void pass(Review review, ReviewedText text) {
        Step open = review.course().open().orElse(null);
        String asked = open == null || chance.nextInt(8) == 0 ? "secrecy" : open.key();
        Reviewer reviewer = anyReviewer();
        DisclosureDecision decided = chance.nextInt(12) == 0 ? one(DECISIONS) : review.disclosure();
        List<Act> acts = review.pass(asked, reviewer, decided);
        assertThat(open).isNotNull();
        assertThat(asked).isEqualTo(open.key());
        seated(reviewer, open);
        if (acts.contains(Act.CHANGE_DISCLOSURE)) {
            passedOn.clear();
        }
        if (acts.contains(Act.PASS) || acts.contains(Act.APPROVE)) {
            inOrder(review, open);
            passedOn.put(open.key(), reviewer.person().name());
            textPassedOn.put(open.key(), text);
        }
    }

    private void sendBack(Review review) {
        Step open = review.course().open().orElse(null);
        Reviewer reviewer = anyReviewer();
        review.sendBack(reviewer);
        assertThat(open).isNotNull();
        seated(reviewer, open);
    }

    private ReviewedText resubmit(Review review, ReviewedText before) {
        Person by = anybody();
        ReviewedText text = chance.nextInt(3) == 0 ? before : text(Map.of(one(PARTS), "改" + chance.nextInt(1000)));
        review.resubmit(
                draft(text, chance.nextInt(6) == 0 ? one(DECISIONS) : review.disclosure()),
                before,
                Set.of(by.account()),
                by,
                Instant.EPOCH);
        writers.add(by.account());
        stood.remove(by.account());
        passedOn.keySet()
                .removeIf(step -> review.course()
                        .step(step)
                        .filter(review.course()::isPassed)
                        .isEmpty());
        return text;
    }

    /** Four eyes: nobody who wrote, nobody on two steps, also not through a substitute. */
    private void seated(Reviewer reviewer, Step step) {
        for (UUID account : reviewer.accounts()) {
            assertThat(writers).doesNotContain(account);
            assertThat(stood.getOrDefault(account, step.key())).isEqualTo(step.key());
            stood.put(account, step.key());
        }
    }

    /** Every needed step before this one was passed before. */
    private void inOrder(Review review, Step step) {
        for (Step earlier : review.course().steps()) {
            if (earlier.equals(step)) {
                return;
            }
            if (review.course().isNeeded(earlier)) {
                assertThat(passedOn).containsKey(earlier.key());
            }
        }
    }

    private void holds(Review review, ReviewedText text) {
        assertThat(review.sha256()).isEqualTo(text.sha256());
        writers.forEach(writer -> assertThat(review.isWriter(writer)).isTrue());
        assertThat(review.course().open().isPresent()).isEqualTo(review.stage() == Stage.UNDER_REVIEW);
        if (review.stage() != Stage.PASSED) {
            return;
        }
        for (Step step : review.course().steps()) {
            if (review.course().isNeeded(step)) {
                assertThat(passedOn).containsKey(step.key());
                Set<String> changed = text.changedSince(textPassedOn.get(step.key()));
                assertThat(step.coversAny(changed))
                        .as("what " + step.name() + " passed is what was approved")
                        .isFalse();
            }
        }
        assertThat(new HashSet<>(passedOn.values())).as("each by another").hasSameSizeAs(passedOn.keySet());
    }

    private Chain chain() {
        List<Step> steps = new ArrayList<>(List.of(
                step("first", List.of("title", "body")),
                step("secrecy", List.of()),
                step("files", List.of("attachment:*"))));
        java.util.Collections.shuffle(steps, chance);
        return new Chain(UUID.randomUUID(), null, null, 1, steps);
    }

    private static Step step(String key, List<String> covers) {
        return new Step(key, key, Who.ofOwnUnit(Role.HEAD), 2, covers, true);
    }

    private ReviewedText text(Map<String, String> changed) {
        List<Part> parts = new ArrayList<>();
        for (String key : PARTS) {
            if (key.equals("attachment:2") && chance.nextBoolean()) {
                continue;
            }
            parts.add(Part.text(key, key, changed.getOrDefault(key, "原文")));
        }
        return new ReviewedText(parts);
    }

    private static Submission draft(ReviewedText text, DisclosureDecision disclosure) {
        return new Submission("policy", "政策文件", "1", UNIT, "标题", "/desk/drafts/1", text, disclosure);
    }

    private Reviewer anyReviewer() {
        Person person = anybody();
        Person other = anybody();
        return chance.nextInt(3) > 0 || person.equals(other) ? Reviewer.self(person) : new Reviewer(person, other);
    }

    private Person anybody() {
        return one(people);
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
