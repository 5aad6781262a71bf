package org.mingtang.policy.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.finder.Condition;
import tools.jackson.databind.json.JsonMapper;

/** What the demo city's people write down of benefits, packages and orders: items by their titles, days from today. */
record DemoSheets(List<Gift> benefits, List<Parcel> packages, List<Ordered> orders) {

    DemoSheets {
        benefits = List.copyOf(benefits);
        packages = List.copyOf(packages);
        orders = List.copyOf(orders);
    }

    /** @param days for how long it can be asked for; null for as long as the policy is in force */
    record Gift(String policy, @Nullable Integer days, BenefitContent content) {

        BenefitContent content(LocalDate today) {
            return new BenefitContent(
                    content.summary(),
                    content.amount(),
                    content.conditions(),
                    content.others(),
                    content.materials(),
                    content.steps(),
                    content.department(),
                    content.contact(),
                    null,
                    days == null ? null : today.plusDays(days));
        }
    }

    /** A package whose items are still titles. */
    record Parcel(
            String slug,
            String unit,
            String title,
            PackageContent.Kind kind,
            String intro,
            List<Condition> profile,
            List<Put> entries) {

        PackageContent content(List<PackageContent.Entry> found) {
            return new PackageContent(title, kind, intro, profile, found);
        }
    }

    /** An item that is put into a package. */
    record Put(String title, String note) {}

    /** @param slug of the package it is served; null while it waits */
    record Ordered(String topic, String words, @Nullable String slug, String reply) {}

    static DemoSheets read(JsonMapper json) {
        try (InputStream file =
                Objects.requireNonNull(DemoSheets.class.getResourceAsStream("/policy/demo-packages.json"))) {
            return json.readValue(file, DemoSheets.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
