package org.mingtang.policy.packages;

/** The two kinds of sheets and what each holds. */
enum SheetKind {
    PACKAGE(PackageContent.class),
    BENEFIT(BenefitContent.class);

    private final Class<?> content;

    SheetKind(Class<?> content) {
        this.content = content;
    }

    Class<?> content() {
        return content;
    }
}
