package org.disclosure.rollup.intake.container;

import java.util.List;
import java.util.Optional;

/**
 * Names and size of the files in a file that holds files.
 *
 * @param names of the files in it; those in further ones in it as {@code inner.zip!/name}; none when it cannot be read, is
 *     empty or holds too much
 * @param unpacked bytes of all that is in it, also of what the documents in it are packed of
 * @param unopened why it could not be looked into
 */
public record Listing(List<String> names, long unpacked, Optional<NotOpenedException.Reason> unopened) {

    public Listing {
        names = List.copyOf(names);
    }

    static Listing unopened(NotOpenedException.Reason reason) {
        return new Listing(List.of(), 0, Optional.of(reason));
    }
}
