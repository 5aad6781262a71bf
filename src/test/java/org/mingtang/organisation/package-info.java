@NullMarked
package org.mingtang.organisation;

import org.jspecify.annotations.NullMarked;
