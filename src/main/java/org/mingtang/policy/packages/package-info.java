/**
 * 政策文件包与惠企利民政策: packages of policies, benefits as data, the finder's page, orders (点餐) and subscriptions.
 * Nothing of it is public before it passed the door as a manuscript. Begin reading at {@code Packages} and
 * {@code Sheets}.
 */
@ApplicationModule(
        displayName = "政策文件包",
        allowedDependencies = {
            "database",
            "procedure",
            "organisation",
            "identity",
            "audit",
            "agenda",
            "publication",
            "guard",
            "policy.finder"
        })
@NullMarked
package org.mingtang.policy.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
