/**
 * 数据库: the embedded PostgreSQL that is started when no other database is named. Begin reading at {@code LocalPostgres}.
 */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package org.mingtang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
