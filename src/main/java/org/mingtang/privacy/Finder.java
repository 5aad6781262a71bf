package org.mingtang.privacy;

import java.util.List;

/** Looks for one kind of personal data in a piece of text. */
interface Finder {

    List<PersonalDatum> in(Words words);
}
