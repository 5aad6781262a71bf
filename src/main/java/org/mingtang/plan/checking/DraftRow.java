package org.mingtang.plan.checking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskDeadline;

/** One row of a draft, with the place it was read from and what is still doubtful about it. */
@Entity
@SuppressWarnings("NullAway.Init")
class DraftRow {

    @Id
    private UUID id;

    @Version
    private int revision;

    private UUID draft;
    private int position;
    private @Nullable String no;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> path;

    private String requirement;
    private @Nullable String unitsRaw;

    /** Null where all its columns are: an embedded record of nothing is read back as none. */
    @Embedded
    private @Nullable TaskDeadline deadline;

    private int sourcePosition;
    private int sourceRow;
    private String sourceText;
    private boolean checked;
    private boolean dropped;
    private @Nullable UUID sameTask;
    private boolean sameDecided;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "draft_unit", joinColumns = @JoinColumn(name = "draft_row"))
    @OrderColumn(name = "position")
    private List<RowUnit> units = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "draft_target", joinColumns = @JoinColumn(name = "draft_row"))
    @OrderColumn(name = "position")
    private List<RowTarget> targets = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "draft_row_doubt", joinColumns = @JoinColumn(name = "draft_row"))
    @MapKeyColumn(name = "field")
    private Map<String, FieldDoubt> doubts = new HashMap<>();

    protected DraftRow() {}

    DraftRow(UUID draft, int position, RowContent content, RowSource source) {
        id = UUID.randomUUID();
        this.draft = draft;
        this.position = position;
        sourcePosition = source.position();
        sourceRow = source.row();
        sourceText = source.text();
        take(content);
    }

    final void take(RowContent content) {
        no = content.no();
        path = List.copyOf(content.path());
        requirement = content.requirement();
        unitsRaw = content.unitsRaw();
        deadline = content.deadline();
        units.clear();
        units.addAll(content.units());
        targets.clear();
        targets.addAll(content.targets());
    }

    /** What was typed by a person settles what the reader doubted. */
    void edit(RowContent content) {
        take(content);
        checked = true;
    }

    void check() {
        checked = true;
    }

    void doubt(Map<String, FieldDoubt> found) {
        doubts.putAll(found);
    }

    void drop() {
        dropped = true;
    }

    void restore() {
        dropped = false;
    }

    void moveTo(int position) {
        this.position = position;
    }

    void decideSame(@Nullable UUID task) {
        sameTask = task;
        sameDecided = true;
    }

    void eachUnit(UnaryOperator<RowUnit> change) {
        units.replaceAll(change);
    }

    /** What is open about a row merged into this one is open about this one, also when this one was checked before. */
    void takeDoubtsOf(DraftRow other) {
        Map<String, FieldDoubt> open = new HashMap<>(other.openDoubts());
        open.putAll(openDoubts());
        doubts.clear();
        doubts.putAll(open);
        checked = checked && open.isEmpty();
    }

    /** Also the place of a row merged into this one is where this one was read from. */
    void readAlsoFrom(DraftRow other) {
        if (!other.sourceText.isEmpty() && !sourceText.contains(other.sourceText)) {
            sourceText = sourceText.isEmpty() ? other.sourceText : sourceText + "\n" + other.sourceText;
        }
    }

    /** Has to be looked at by a person before it should be issued. */
    boolean needsCheck() {
        return !dropped && (!ready() || (!checked && doubts.values().stream().anyMatch(FieldDoubt::serious)));
    }

    /** Can be issued as it is. */
    boolean ready() {
        return !requirement.isBlank() && !units.isEmpty() && units.stream().allMatch(RowUnit::resolved);
    }

    RowContent content() {
        return new RowContent(
                no,
                path,
                requirement,
                unitsRaw,
                List.copyOf(units),
                deadline == null ? TaskDeadline.NONE : deadline,
                List.copyOf(targets));
    }

    RowSource source() {
        return new RowSource(sourcePosition, sourceRow, sourceText);
    }

    /** The doubts that are still open. */
    Map<String, FieldDoubt> openDoubts() {
        return checked ? Map.of() : Map.copyOf(doubts);
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    UUID draft() {
        return draft;
    }

    int position() {
        return position;
    }

    boolean checked() {
        return checked;
    }

    boolean dropped() {
        return dropped;
    }

    @Nullable
    UUID sameTask() {
        return sameTask;
    }

    boolean sameDecided() {
        return sameDecided;
    }
}
