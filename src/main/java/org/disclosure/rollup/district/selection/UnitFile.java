package org.disclosure.rollup.district.selection;

import java.util.Optional;

/**
 * A file received of a unit.
 *
 * @param status empty when no figures could be read from it
 * @param nil 零报送: every cell of it is 0 or blank
 */
public record UnitFile(Revision revision, String path, Optional<SubmissionStatus> status, boolean nil) {

    boolean hasStatus(SubmissionStatus asked) {
        return status.filter(asked::equals).isPresent();
    }
}
