@NullMarked
package org.mingtang.review;

import org.jspecify.annotations.NullMarked;
