@NullMarked
package org.mingtang.request;

import org.jspecify.annotations.NullMarked;
