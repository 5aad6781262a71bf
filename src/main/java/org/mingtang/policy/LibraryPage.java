package org.mingtang.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemKind;
import org.mingtang.search.SearchEntry;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of the library, with what was asked for.
 *
 * @param fallen what the documents rest on and is no longer in force, by their numbers
 */
public record LibraryPage(
        List<PolicyDocument> documents,
        Map<Long, List<FallenGrounds.Ground>> fallen,
        int count,
        int number,
        Asked asked,
        List<Choice> units,
        List<String> themes,
        List<Integer> years) {

    static final int SIZE = 20;

    static final List<ItemKind> KINDS = List.of(ItemKind.RULE, ItemKind.NORMATIVE_DOCUMENT, ItemKind.OTHER_POLICY);

    /** A unit that has documents here. */
    public record Choice(UUID id, String name) {}

    /** The filters as the form has them. */
    public record Asked(
            @Nullable ItemKind kind,
            @Nullable UUID unit,
            String theme,
            @Nullable Integer year,
            SearchEntry.@Nullable Validity validity,
            String words) {

        PolicyFilter filter() {
            return new PolicyFilter(
                    kind,
                    unit == null ? List.of() : List.of(unit),
                    theme.isBlank() ? null : theme,
                    year,
                    validity,
                    words.isBlank() ? null : words,
                    null);
        }
    }

    public List<FallenGrounds.Ground> fallen(PolicyDocument document) {
        return fallen.getOrDefault(document.item(), List.of());
    }

    public static List<ItemKind> kinds() {
        return KINDS;
    }

    public static List<SearchEntry.Validity> states() {
        return List.of(
                SearchEntry.Validity.EFFECTIVE,
                SearchEntry.Validity.AMENDED,
                SearchEntry.Validity.NOT_YET,
                SearchEntry.Validity.EXPIRED,
                SearchEntry.Validity.ABOLISHED);
    }

    public boolean hasNext() {
        return (number + 1L) * SIZE < count;
    }

    /** The address of another page of the same list. */
    public String at(int page) {
        return address(asked.kind()).queryParam("page", page).encode().toUriString();
    }

    /** The address of the same list for another kind. */
    public String of(@Nullable ItemKind kind) {
        return address(kind).encode().toUriString();
    }

    private UriComponentsBuilder address(@Nullable ItemKind kind) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/policies");
        add(address, "kind", kind);
        add(address, "unit", asked.unit());
        add(address, "theme", asked.theme());
        add(address, "year", asked.year());
        add(address, "validity", asked.validity());
        add(address, "words", asked.words());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value.toString());
        }
    }
}
