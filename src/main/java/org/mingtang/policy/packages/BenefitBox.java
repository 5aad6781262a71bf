package org.mingtang.policy.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingtang.policy.finder.Condition;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.springframework.stereotype.Component;

/** The box beside a policy that gives something: what, to whom, how. */
@Component
class BenefitBox implements ItemAddition {

    private final Packages packages;

    BenefitBox(Packages packages) {
        this.packages = packages;
    }

    @Override
    public List<Detail> details(ItemView item) {
        return List.of();
    }

    @Override
    public List<Box> boxes(ItemView item) {
        if (!item.kind().isPolicy() || packages.fallen(item.number()).isPresent()) {
            return List.of();
        }
        return packages.benefit(item.number()).stream()
                .filter(Sheet::isPublic)
                .map(BenefitBox::box)
                .toList();
    }

    private static Box box(Sheet<BenefitContent> sheet) {
        BenefitContent content = Objects.requireNonNull(sheet.live());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(content.summary(), null, content.amount()));
        together(lines, content.conditions().stream().map(Condition::words).toList(), "条件");
        together(lines, content.others(), "条件，需自行核对");
        lines.add(new Line(content.department(), null, content.contact() + "，" + content.period()));
        if (sheet.item() != null) {
            lines.add(new Line("材料和步骤", new ItemNumber(sheet.item()).path(), "政策兑现指引"));
        }
        lines.add(new Line("看看我还符合哪些政策", "/benefits", "答几个问题，条件逐条列出"));
        return new Box("能不能享受", null, lines);
    }

    /** In one line: the box stands in a narrow column. */
    private static void together(List<Line> lines, List<String> conditions, String meta) {
        if (!conditions.isEmpty()) {
            lines.add(new Line(String.join("；", conditions), null, meta));
        }
    }
}
