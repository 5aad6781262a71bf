package org.mingtang.request;

import java.util.function.BiConsumer;
import org.mingtang.identity.Person;

/** One method of a face, called for a request by somebody. */
interface FaceCall extends BiConsumer<RequestId, Person> {}
