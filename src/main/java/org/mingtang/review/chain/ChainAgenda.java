package org.mingtang.review.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Accounts;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Tells the office that keeps a chain when people named in it may no longer review. */
@Component
class ChainAgenda {

    private static final String SOURCE = "review-chain";

    private final Agenda agenda;
    private final NamedPeople named;
    private final StepPeople people;
    private final DraftKinds kinds;
    private final Units units;

    ChainAgenda(Agenda agenda, NamedPeople named, StepPeople people, DraftKinds kinds, Units units) {
        this.agenda = agenda;
        this.named = named;
        this.people = people;
        this.kinds = kinds;
        this.units = units;
    }

    /** Puts the chain on the agenda, or takes it off once nothing is wrong with it. */
    void bringUpToDate(Chain chain) {
        List<String> objections = new ArrayList<>();
        chain.steps()
                .forEach(step -> named.objections(step.who(), chain.unit())
                        .forEach(why -> objections.add("“" + step.name() + "”：" + why)));
        if (objections.isEmpty()) {
            ended(chain);
            return;
        }
        agenda.put(new WorkItem(
                SOURCE,
                "审核流程",
                chain.id().toString(),
                office(chain),
                "调整审核流程：" + (chain.unit() == null ? "各单位" : people.nameOf(chain.unit())) + " · "
                        + kinds.label(chain.kind()),
                String.join("；", objections),
                "有人已不能审核",
                ChainPages.address(chain),
                null,
                null,
                false));
    }

    /** A later edition took its place, or nothing is wrong with it. */
    void ended(Chain chain) {
        agenda.done(SOURCE, chain.id().toString(), office(chain));
    }

    private UUID office(Chain chain) {
        UUID unit = chain.unit() == null
                ? units.root().map(root -> root.id().value()).orElse(Accounts.NO_UNIT)
                : chain.unit();
        return people.office(unit);
    }
}
