/**
 * 数据库: the embedded PostgreSQL that is started when no other database is named, and the seal for what the database must
 * not hold in plain words. Begin reading at {@code LocalPostgres}, {@link org.mingtang.database.Seal} and {@code Resealing}.
 */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package org.mingtang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
